package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that are dead, or not alive yet. */
final class BringOutputTest {
  private static final URI FRESH = URI.create("https://v1.klingai.com/fresh.mp4");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final URI known = CallbackFixture.url(task.id(), 1);

  BringOutputTest() {
    fixture.succeed(task, Bytes.ONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 410})
  void run_dead_asksOnceAndUsesTheFreshLinkAtOnce(int status) {
    fixture.source.kill(known, status);
    serveFreshAfterTheNextAnswer();
    Instant before = fixture.clock.instant();

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.clock.instant()).isEqualTo(before);
    assertThat(fixture.find(task).asks()).isZero();
    assertThat(fixture.kling.queries()).hasSize(2);
    assertThat(fixture.source.opened()).containsExactly(known, FRESH);
  }

  @Test
  void run_missingRightAfterSuccess_isTriedAgainWithinSeconds() {
    fixture.source.appearAtTry(3, known, Bytes.ONE);
    Instant before = fixture.clock.instant();

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(Duration.between(before, fixture.clock.instant())).isEqualTo(Duration.ofSeconds(3));
    assertThat(fixture.kling.queries()).hasSize(1);
    assertThat(fixture.source.opened()).containsExactly(known, known, known);
  }

  @Test
  void run_missingForGood_asksAfterSomeTries() {
    fixture.source.kill(known, 404);
    serveFreshAfterTheNextAnswer();

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.source.opened()).containsExactly(known, known, known, known, known, FRESH);
  }

  @Test
  void run_missingLongAfterSuccess_asksAtOnce() {
    fixture.source.makeUnavailable(known, "down");
    fixture.collect(task);
    fixture.clock.advance(Duration.ofMinutes(3));
    fixture.source.kill(known, 404);
    serveFresh();

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.source.opened()).containsExactly(known, known, FRESH);
  }

  /** Hosts answer a link that is over with all kinds of things. */
  @Test
  void run_brokenAgain_asksForAFreshLinkBeforeItCounts() {
    fixture.source.serve(known, "<html>expired</html>".getBytes(StandardCharsets.UTF_8));
    assertThat(fixture.collect(task).what()).isEqualTo(Collected.What.COPY_FAILED);
    assertThat(fixture.kling.queries()).hasSize(1);
    fixture.clock.advance(Duration.ofMinutes(1));
    serveFresh();

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.source.opened()).containsExactly(known, known, FRESH);
  }

  @Test
  void run_linkSaysThatItIsOverAndTheProviderIsUnclear_isTriedAllTheSame() {
    URI expired = URI.create("https://v1.klingai.com/a.mp4?Expires=1000000000");
    fixture.source.serve(expired, Bytes.ONE);
    fixture.kling.succeed(task.id(), new Result("v-1", expired, null, "5"));
    fixture.provider.whileNextAnswerTravels(() -> fixture.kling.succeed(task.id()));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
  }

  @Test
  void run_linkSaysThatItIsOver_asksWithoutTryingIt() {
    URI expired = URI.create("https://v1.klingai.com/a.mp4?Expires=1000000000");
    fixture.kling.succeed(task.id(), new Result("v-1", expired, null, "5"));
    serveFreshAfterTheNextAnswer();

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.source.opened()).containsExactly(FRESH);
  }

  @Test
  void run_linkSaysThatItIsOverAndNobodyCanBeAsked_isTriedAllTheSame() {
    CallbackFixture yuto = new CallbackFixture(SampleProfiles.YUTOAI);
    Task told = new Tasks(yuto).submitted();
    URI expired = URI.create("https://cdn.example.org/a.mp4?Expires=1000000000");
    yuto.source.serve(expired, Bytes.ONE);
    yuto.deliver(told, succeeded(yuto, told, expired));

    assertThat(yuto.collect(told)).isEqualTo(Collected.STORED);
  }

  @Test
  void run_linkOverAndDeadAndNobodyCanBeAsked_callsAPerson() {
    CallbackFixture yuto = new CallbackFixture(SampleProfiles.YUTOAI);
    Task told = new Tasks(yuto).submitted();
    URI expired = URI.create("https://cdn.example.org/a.mp4?Expires=1000000000");
    yuto.source.kill(expired, 403);
    yuto.deliver(told, succeeded(yuto, told, expired));

    yuto.collect(told);

    assertThat(yuto.marked).containsExactly(new Marked(told.id(), Attention.Reason.DEAD_LINK));
  }

  private void serveFreshAfterTheNextAnswer() {
    fixture.provider.whileNextAnswerTravels(this::serveFresh);
  }

  private void serveFresh() {
    fixture.kling.succeed(task.id(), new Result("v-1", FRESH, null, "5.1"));
    fixture.source.serve(FRESH, Bytes.ONE);
  }

  private static String succeeded(CallbackFixture fixture, Task task, URI url) {
    return """
    {"task_id":"%s","task_status":"succeed",
     "task_result":{"videos":[{"id":"v-1","url":"%s","duration":"5"}]}}\
    """
        .formatted(fixture.kling.providerTaskId(task.id()).value(), url);
  }
}
