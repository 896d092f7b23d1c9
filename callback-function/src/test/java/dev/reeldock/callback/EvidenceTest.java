package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A provider that cannot be asked: what a callback with the task's token tells is all there is. */
final class EvidenceTest {
  private static final URI VIDEO = URI.create("https://cdn.example.org/1.mp4?sign=abc");
  private static final byte[] CONTENT = Bytes.TWO;

  private final CallbackFixture fixture = new CallbackFixture(SampleProfiles.YUTOAI);
  private final Tasks tasks = new Tasks(fixture);

  /** Under the name that Kling itself has for the task: the gateway passes it on. */
  private static String succeeded(URI... urls) {
    String videos =
        String.join(",", List.of(urls).stream().map(url -> "{\"url\":\"" + url + "\"}").toList());
    return "{\"task_id\":\"8813\",\"task_status\":\"succeed\",\"task_result\":{\"videos\":["
        + videos
        + "]}}";
  }

  private static String failed() {
    return "{\"task_id\":\"8813\",\"task_status\":\"failed\",\"task_status_msg\":\"risk control\"}";
  }

  private static String processing() {
    return "{\"task_id\":\"8813\",\"task_status\":\"processing\"}";
  }

  private void serve() {
    fixture.source.serve(VIDEO, CONTENT);
  }

  private List<Attention.Reason> marks(Task task) {
    return fixture.find(task).attention().stream().map(Attention::reason).toList();
  }

  @Test
  void deliver_success_isTakenOverAndStored() {
    serve();
    Task task = tasks.submitted();

    assertThat(fixture.deliver(task, succeeded(VIDEO))).isEqualTo(Received.SAVED_AND_WOKEN);
    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.results.keys())
        .containsExactlyInAnyOrder(CallbackFixture.key(task, 1), CallbackFixture.document(task));
    assertThat(fixture.find(task).state().providerTaskId())
        .isEqualTo(task.state().providerTaskId());
    assertThat(fixture.kling.queries()).isEmpty();
  }

  @Test
  void deliver_failure_endsTheTaskInTheProvidersWords() {
    Task task = tasks.submitted();
    fixture.deliver(task, failed());

    assertThat(fixture.collect(task)).isEqualTo(Collected.FAILED);
    assertThat(fixture.find(task).state())
        .isInstanceOfSatisfying(
            TaskState.Failed.class,
            state -> assertThat(state.failure().message()).isEqualTo("risk control"));
  }

  @Test
  void deliver_successOfALostAnswer_isAdoptedAndStored() {
    serve();
    Task task = tasks.boughtInDoubt();
    fixture.deliver(task, succeeded(VIDEO));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  @Test
  void deliver_resultFromElsewhere_callsAPersonAndFetchesNothing() {
    URI inside = URI.create("https://169.254.169.254/latest/meta-data/");
    fixture.source.serve(inside, CONTENT);
    Task task = tasks.submitted();

    assertThat(fixture.deliver(task, succeeded(VIDEO, inside))).isEqualTo(Received.SAVED_AND_WOKEN);
    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.NEEDS_ATTENTION);

    assertThat(marks(task)).containsExactly(Attention.Reason.RESULT_ELSEWHERE);
    assertThat(fixture.source.opened()).isEmpty();
    assertThat(fixture.results.keys()).isEmpty();
  }

  /** It is bought: nobody is to wait behind it. */
  @Test
  void deliver_resultFromElsewhereOfATaskInItsQueue_leavesTheQueue() {
    Task queued = tasks.queued();
    fixture.kling.loseNextSubmitAnswer("no answer: timeout");
    Task doubted = tasks.dispatch(queued);
    fixture.deliver(doubted, succeeded(URI.create("http://cdn.example.org/1.mp4")));
    fixture.collect(doubted);

    assertThat(doubted.waiting()).isTrue();
    assertThat(fixture.find(doubted).waiting()).isFalse();
    assertThat(marks(doubted)).containsExactly(Attention.Reason.RESULT_ELSEWHERE);
  }

  @Test
  void deliver_theRealOneAfterOneFromElsewhere_isStored() {
    serve();
    Task task = tasks.submitted();
    fixture.deliver(task, succeeded(URI.create("http://forger.example/1.mp4")));
    fixture.collect(task);
    fixture.deliver(task, succeeded(VIDEO));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(marks(task)).isEmpty();
  }

  @Test
  void deliver_successWithoutResults_callsAPerson() {
    Task task = tasks.submitted();
    fixture.deliver(task, succeeded());

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.NEEDS_ATTENTION);
    assertThat(marks(task)).containsExactly(Attention.Reason.NO_RESULT);
  }

  @Test
  void deliver_anEndAfterAnotherEnd_changesNothing() {
    serve();
    Task task = tasks.submitted();
    fixture.deliver(task, succeeded(VIDEO));

    assertThat(fixture.deliver(task, failed())).isEqualTo(Received.NO_NEWS);
    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
  }

  @Test
  void deliver_afterTheEnd_changesNothing() {
    serve();
    Task task = tasks.submitted();
    fixture.deliver(task, succeeded(VIDEO));
    fixture.collect(task);

    assertThat(fixture.deliver(task, failed())).isEqualTo(Received.NO_NEWS);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
  }

  @Test
  void deliver_anyOrderWithDuplicates_isOneEnd() {
    serve();
    List<String> told =
        List.of(processing(), processing(), succeeded(VIDEO), succeeded(VIDEO), processing());
    IntStream.range(0, 100)
        .forEach(seed -> {
          List<String> order = new ArrayList<>(told);
          Collections.shuffle(order, new Random(seed));
          Task task = tasks.submitted();
          order.forEach(body -> fixture.deliver(task, body));
          fixture.collect(task);
          assertThat(fixture.find(task).state())
              .as("seed " + seed)
              .isInstanceOf(TaskState.Stored.class);
        });
  }

  @Test
  void deliver_withoutTheToken_isNoEvidence() {
    Task task = tasks.submitted();

    assertThat(
            fixture.callbacks.receive(
                task.id().value(),
                "forged",
                WebhookSignature.NONE,
                succeeded(VIDEO).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Received.NOT_FOUND);
    assertThat(fixture.find(task).claim()).isNull();
  }

  @Test
  void run_noCallbackYet_waitsAndAsksNobody() {
    Task task = tasks.submitted();
    fixture.clock.advance(Duration.ofHours(3));

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.LATER);
    assertThat(fixture.find(task).state()).isEqualTo(task.state());
    assertThat(marks(task)).isEmpty();
  }

  @Test
  void run_lostAnswerAndNoCallback_callsAPersonAndBuysNothing() {
    Task task = tasks.boughtInDoubt();
    fixture.clock.advance(Duration.ofSeconds(26));

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.NEEDS_ATTENTION);
    assertThat(marks(task)).containsExactly(Attention.Reason.CANNOT_TELL);
    assertThat(fixture.find(task).waiting()).isFalse();
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  @Test
  void run_lostAnswerTooEarlyToCount_waits() {
    Task task = tasks.boughtInDoubt();

    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.LATER);
    assertThat(marks(task)).isEmpty();
  }

  @Test
  void deliver_processingOfALostAnswer_callsAPersonUntilTheEndIsTold() {
    serve();
    Task task = tasks.boughtInDoubt();
    fixture.deliver(task, processing());
    fixture.clock.advance(Duration.ofSeconds(26));
    fixture.collect(task);

    assertThat(marks(task)).containsExactly(Attention.Reason.CANNOT_TELL);

    fixture.deliver(task, succeeded(VIDEO));
    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(marks(task)).isEmpty();
  }

  @Test
  void run_deadLink_callsAPersonOnceAndGoesOnTrying() {
    Task task = tasks.submitted();
    fixture.deliver(task, succeeded(VIDEO));

    fixture.collect(task);
    assertThat(fixture.marked).containsExactly(new Marked(task.id(), Attention.Reason.DEAD_LINK));
    assertThat(marks(task)).containsExactly(Attention.Reason.DEAD_LINK);

    serve();
    fixture.clock.advance(Duration.ofMinutes(11));
    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(marks(task)).isEmpty();
  }

  @Test
  void deliver_providerThatCanBeAsked_keepsTheStatusAlone() {
    CallbackFixture kling = new CallbackFixture();
    Task task = new Tasks(kling).submitted();
    String id = kling.kling.providerTaskId(task.id()).value();
    kling.deliver(task, succeeded(VIDEO).replace("8813", id));

    assertThat(kling.find(task).claim())
        .isEqualTo(new Claim(Claim.Status.SUCCEEDED, kling.clock.instant()));
  }
}
