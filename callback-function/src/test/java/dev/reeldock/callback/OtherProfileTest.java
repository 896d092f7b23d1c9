package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stack has another provider than the one that a task was made for. */
final class OtherProfileTest {
  private static final URI VIDEO = URI.create("https://cdn.example.org/1.mp4");

  static final List<Profile> OTHERS =
      List.of(SampleProfiles.KLING, SampleProfiles.COMETAPI, SampleProfiles.ANYFAST);

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();

  @Test
  void run_taskOfAnotherProvider_callsAPersonAndAsksNobody() {
    Collected collected =
        fixture.collectFor(SampleProfiles.COMETAPI).run(task.id(), fixture.later());

    assertThat(collected.what()).isEqualTo(Collected.What.NEEDS_ATTENTION);
    assertThat(fixture.find(task).attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.OTHER_PROFILE);
    assertThat(fixture.kling.queries()).isEmpty();
    assertThat(fixture.find(task).state()).isEqualTo(task.state());
  }

  @Test
  void run_theOldProviderAgain_goesOn() {
    fixture.collectFor(SampleProfiles.COMETAPI).run(task.id(), fixture.later());
    fixture.succeed(task, Bytes.TWO);

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).attention()).isEmpty();
  }

  @Test
  void run_endedTaskOfAnotherProvider_isLeft() {
    fixture.kling.fail(task.id(), "no");
    fixture.collect(task);

    assertThat(fixture.collectFor(SampleProfiles.COMETAPI).run(task.id(), fixture.later()))
        .isEqualTo(Collected.HAD_ENDED);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Failed.class);
  }

  private static String told(String status) {
    return told("8813", status);
  }

  private static String told(String providerTaskId, String status) {
    return "{\"task_id\":\""
        + providerTaskId
        + "\",\"task_status\":\""
        + status
        + "\",\"task_status_msg\":\"told\",\"task_result\":{\"videos\":[{\"url\":\""
        + VIDEO
        + "\"}]}}";
  }

  /** The provider says it once: it is kept, whatever the stack has meanwhile. */
  @ParameterizedTest
  @FieldSource("OTHERS")
  void deliver_anEndWhileTheProviderIsAnother_isTakenOverWhenItIsBack(Profile other) {
    CallbackFixture yuto = new CallbackFixture(SampleProfiles.YUTOAI);
    yuto.source.serve(VIDEO, Bytes.TWO);
    Task open = new Tasks(yuto).submitted();

    assertThat(yuto.deliverTo(other, open, told("succeed"))).isEqualTo(Received.SAVED_AND_WOKEN);
    assertThat(yuto.collectFor(other).run(open.id(), yuto.later()).what())
        .isEqualTo(Collected.What.NEEDS_ATTENTION);
    assertThat(yuto.find(open).state()).isEqualTo(open.state());

    assertThat(yuto.collect(open)).isEqualTo(Collected.STORED);
    assertThat(yuto.find(open).attention()).isEmpty();
  }

  /** Who can be asked is asked: what was told while nobody could judge it counts for nothing. */
  @Test
  void deliver_anEndOfATaskThatCanBeAsked_isAskedAbout() {
    String own = fixture.kling.providerTaskId(task.id()).value();

    assertThat(fixture.deliverTo(SampleProfiles.YUTOAI, task, told(own, "failed")))
        .isEqualTo(Received.SAVED_AND_WOKEN);
    fixture.succeed(task, Bytes.TWO);

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.kling.queries()).isNotEmpty();
  }

  private static String withExternalId(String body, String externalId) {
    return body.replaceFirst(
        "^\\{", "{\"task_info\":{\"external_task_id\":\"" + externalId + "\"},");
  }

  /** YutoAI may call a task by an external id of its own, and is never given ours. */
  @Test
  void deliver_anExternalIdThatIsNotKlingsToJudge_isTakenOverWhenYutoAiIsBack() {
    CallbackFixture yuto = new CallbackFixture(SampleProfiles.YUTOAI);
    yuto.source.serve(VIDEO, Bytes.TWO);
    Task open = new Tasks(yuto).submitted();
    String body = withExternalId(told("succeed"), "the gateway's own");

    assertThat(yuto.deliverTo(SampleProfiles.KLING, open, body))
        .isEqualTo(Received.SAVED_AND_WOKEN);
    assertThat(yuto.collect(open)).isEqualTo(Collected.STORED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"succeed", "failed", "processing", "submitted"})
  void deliver_foreignIdsOfATaskOfKlings_changesNothingWhoeverTheStackHas(String status) {
    String own = fixture.kling.providerTaskId(task.id()).value();
    String foreignExternalId = withExternalId(told(own, status), "1".repeat(32));

    for (Profile now : List.of(SampleProfiles.YUTOAI, SampleProfiles.COMETAPI)) {
      assertThat(fixture.deliverTo(now, task, foreignExternalId))
          .isEqualTo(Received.OF_ANOTHER_TASK);
      assertThat(fixture.deliverTo(now, task, told("666", status)))
          .isEqualTo(Received.OF_ANOTHER_TASK);
    }
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }
}
