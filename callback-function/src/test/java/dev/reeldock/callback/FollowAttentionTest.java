package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Marked;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that only a person can make sense of: the state stays, and nothing fails. */
final class FollowAttentionTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();

  @Test
  void run_answerAboutAnotherTask_callsAPersonAndKeepsTheId() {
    answer(new Snapshot(new ProviderTaskId("1"), TaskStatus.FAILED, "", List.of(), null));

    assertAttention(Attention.Reason.OTHER_PROVIDER_TASK);
  }

  @Test
  void run_knownIdNotFound_callsAPersonAndDoesNotFail() {
    fixture.kling.forget(task.id());
    fixture.clock.advance(Duration.ofDays(3));

    assertAttention(Attention.Reason.UNKNOWN_TO_PROVIDER);
  }

  @Test
  void run_succeededWithoutResults_callsAPersonAndDoesNotFail() {
    fixture.kling.succeed(task.id());

    assertAttention(Attention.Reason.NO_RESULT);
  }

  @Test
  void run_resultsAfterAll_clearsTheMarkAndStores() {
    fixture.kling.succeed(task.id());
    fixture.collect(task);
    fixture.succeed(task, Bytes.TWO);

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).attention()).isEmpty();
  }

  @Test
  void run_needsAttentionStill_callsNobodyAgain() {
    fixture.kling.forget(task.id());
    fixture.collect(task);

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.NEEDS_ATTENTION);
    assertThat(fixture.marked).hasSize(1);
  }

  private void answer(Snapshot snapshot) {
    fixture.kling.answerNextQuery(new QueryAnswer.Found(snapshot));
  }

  private void assertAttention(Attention.Reason reason) {
    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.NEEDS_ATTENTION);
    assertThat(fixture.marked).containsExactly(new Marked(task.id(), reason));
    Task after = fixture.find(task);
    assertThat(after.state()).isEqualTo(task.state());
    assertThat(after.attention()).extracting(Attention::reason).containsExactly(reason);
    assertThat(after.dueAt()).isAfter(fixture.clock.instant());
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }
}
