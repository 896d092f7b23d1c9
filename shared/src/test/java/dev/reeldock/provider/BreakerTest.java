package dev.reeldock.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.VirtualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BreakerTest {
  private static final Kind KIND = SampleTasks.MULTI_IMAGE2VIDEO;
  private static final TaskId ID = new TaskId("0".repeat(32));
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final VirtualClock clock = new VirtualClock();
  private final ScriptedKlingClient kling = new ScriptedKlingClient();
  private final Breaker breaker = new Breaker(kling, clock);

  @Test
  void submit_fiveOpenAnswersInARow_isNotSentTheSixthTime() {
    hearNothing(5);

    assertThat(submit())
        .isInstanceOfSatisfying(
            SubmitAnswer.Unsent.class, unsent -> assertThat(unsent.concernsAll()).isTrue());
    assertThat(kling.submissions()).hasSize(5);
  }

  @Test
  void query_fiveOpenAnswersInARow_staysOpenAndAsksNobody() {
    hearNothing(5);

    assertThat(breaker.query(KIND, new ProviderTaskId("1")))
        .isInstanceOf(QueryAnswer.Unclear.class);
    assertThat(breaker.queryByExternalId(KIND, ID)).isInstanceOf(QueryAnswer.Unclear.class);
    assertThat(kling.queries()).isEmpty();
  }

  @Test
  void submit_openAnswersToQuestions_countToo() {
    hearNothing(3);
    hearNothingWhenAsked();
    hearNothingWhenAsked();

    assertThat(submit()).isInstanceOf(SubmitAnswer.Unsent.class);
  }

  @Test
  void submit_aClearAnswerAmongOpenOnes_isSent() {
    hearNothing(4);
    kling.answerNextSubmit(new SubmitAnswer.Refused(new Refusal(1301, "no", 400), false));
    submit();
    hearNothing(4);

    assertThat(submit()).isInstanceOf(SubmitAnswer.Accepted.class);
  }

  @Test
  void submit_whatCallsNobody_neitherCountsNorEndsAPause() {
    hearNothing(4);
    kling.answerNextSubmit(new SubmitAnswer.Unsent("too late"));
    submit();
    hearNothing(1);

    assertThat(submit()).isInstanceOf(SubmitAnswer.Unsent.class);
    assertThat(kling.submissions()).hasSize(6);
  }

  @Test
  void query_providerThatCannotBeAsked_neitherCountsNorEndsAPause() {
    ScriptedKlingClient unaskable = new ScriptedKlingClient(SampleProfiles.YUTOAI);
    Breaker before = new Breaker(unaskable, clock);
    for (int i = 0; i < 5; i++) {
      assertThat(before.queryByExternalId(KIND, ID)).isEqualTo(new QueryAnswer.NoQuery());
      unaskable.answerNextSubmit(new SubmitAnswer.Ambiguous("HTTP 502"));
      before.submit(submission());
    }

    assertThat(before.submit(submission())).isInstanceOf(SubmitAnswer.Unsent.class);
  }

  @Test
  void submit_pauseOver_triesOnceAndAClearAnswerEndsIt() {
    hearNothing(5);
    clock.advance(PAUSE.minusMillis(1));
    assertThat(submit()).isInstanceOf(SubmitAnswer.Unsent.class);
    clock.advance(Duration.ofMillis(1));

    assertThat(submit()).isInstanceOf(SubmitAnswer.Accepted.class);
    assertThat(breaker.queryByExternalId(KIND, ID)).isInstanceOf(QueryAnswer.Found.class);
  }

  @Test
  void submit_pauseOverAndNothingHeard_pausesOnceMore() {
    hearNothing(5);
    clock.advance(PAUSE);
    hearNothing(1);
    clock.advance(PAUSE.minusMillis(1));

    assertThat(submit()).isInstanceOf(SubmitAnswer.Unsent.class);
    assertThat(kling.submissions()).hasSize(6);
  }

  @Test
  void submit_whileAnotherTriesAtTheEndOfAPause_isNotSent() {
    hearNothing(5);
    clock.advance(PAUSE);
    List<SubmitAnswer> meanwhile = new ArrayList<>();
    kling.beforeNextSubmit(() -> meanwhile.add(submit()));

    assertThat(submit()).isInstanceOf(SubmitAnswer.Accepted.class);
    assertThat(meanwhile).singleElement().isInstanceOf(SubmitAnswer.Unsent.class);
    assertThat(kling.submissions()).hasSize(6);
  }

  @Test
  void submit_theOneThatTriesCannotBeSent_leavesTheTryToTheNext() {
    hearNothing(5);
    clock.advance(PAUSE);
    kling.answerNextSubmit(new SubmitAnswer.Unsent("no body to send: its image is gone"));

    assertThat(submit()).isInstanceOf(SubmitAnswer.Unsent.class);
    assertThat(submit()).isInstanceOf(SubmitAnswer.Accepted.class);
  }

  @Test
  void query_theOneThatTriesCannotBeAsked_leavesTheTryToTheNext() {
    ScriptedKlingClient anyFast = new ScriptedKlingClient(SampleProfiles.ANYFAST);
    Breaker aroundIt = new Breaker(anyFast, clock);
    for (int i = 0; i < 5; i++) {
      anyFast.answerNextQuery(new QueryAnswer.Unclear("HTTP 502"));
      var _ = aroundIt.query(KIND, new ProviderTaskId("1"));
    }
    clock.advance(PAUSE);

    assertThat(aroundIt.queryByExternalId(KIND, ID)).isEqualTo(new QueryAnswer.NoQuery());
    assertThat(aroundIt.query(KIND, new ProviderTaskId("1"))).isEqualTo(new QueryAnswer.NotFound());
  }

  private void hearNothing(int times) {
    for (int i = 0; i < times; i++) {
      kling.answerNextSubmit(new SubmitAnswer.Ambiguous("HTTP 502"));
      assertThat(submit()).isInstanceOf(SubmitAnswer.Ambiguous.class);
    }
  }

  private void hearNothingWhenAsked() {
    kling.answerNextQuery(new QueryAnswer.Unclear("HTTP 502"));
    assertThat(breaker.queryByExternalId(KIND, ID)).isEqualTo(new QueryAnswer.Unclear("HTTP 502"));
  }

  private SubmitAnswer submit() {
    return breaker.submit(submission());
  }

  private static Submission submission() {
    return new Submission(
        ID, KIND, JsonObject.EMPTY, URI.create("https://callbacks.example/"), Instant.MAX);
  }
}
