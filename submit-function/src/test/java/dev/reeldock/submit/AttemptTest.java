package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.provider.ImageTransport;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Evidence;
import dev.reeldock.task.Marked;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One POST and one write. */
final class AttemptTest {
  private final SubmitFixture fixture = new SubmitFixture();

  @Test
  void run_lastMomentToPost_posts() {
    Task task = fixture.submitting();
    fixture.clock.advance(Duration.ofSeconds(5));

    assertThat(fixture.attempt.run(task, true)).isEqualTo(new AttemptOutcome.Accepted());
  }

  @Test
  void run_postByPassed_waitsAndBuysNothing() {
    Task task = fixture.submitting();
    fixture.clock.advance(Duration.ofSeconds(5).plusMillis(1));

    assertThat(fixture.attempt.run(task, true)).isInstanceOf(AttemptOutcome.Unsent.class);

    assertThat(fixture.kling.submissions()).isEmpty();
    assertThat(fixture.find(task.id()).state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.find(task.id()).waiting()).isTrue();
  }

  @Test
  void run_postByPassesDuringThePreparations_waitsAndBuysNothing() {
    Task task = fixture.submitting();
    KeyRing slow =
        new KeyRing(
            name -> {
              fixture.clock.advance(Duration.ofSeconds(6));
              return fixture.secrets.read(name);
            },
            "callback-keys");
    CallbackUrls urls =
        new CallbackUrls(CallbackUrls.tokens(slow), SubmitFixture.CALLBACKS, Duration.ofDays(7));
    Attempt attempt =
        new Attempt(fixture.tasks, fixture.provider, fixture.inputs, urls, fixture.clock);

    assertThat(attempt.run(task, true)).isInstanceOf(AttemptOutcome.Unsent.class);
    assertThat(fixture.kling.submissions()).isEmpty();
  }

  @Test
  void run_secretsCannotBeRead_waitsWithoutADoubt() {
    Task task = fixture.submitting();
    fixture.secrets.fail(true);

    assertThat(fixture.attempt.run(task, false)).isInstanceOf(AttemptOutcome.Waits.class);
    assertThat(fixture.kling.submissions()).isEmpty();
    assertThat(fixture.find(task.id()).state()).isEqualTo(new TaskState.Queued());
    assertThat(fixture.find(task.id()).attempts().doubted()).isFalse();
  }

  @Test
  void run_imageBreaks_waitsWithoutDoubtAndIsBoughtOnceLater() {
    SubmitFixture asBase64 = new SubmitFixture(ImageTransport.BASE64);
    Task task = taken(asBase64, asBase64.queuedWithImage());
    asBase64.sources.breakAt(SubmitFixture.imageKey(task.id()), 5);

    assertThat(asBase64.attempt.run(task, false)).isInstanceOf(AttemptOutcome.Unsent.class);

    Task waiting = asBase64.find(task.id());
    assertThat(waiting.state()).isEqualTo(new TaskState.Queued());
    assertThat(waiting.waiting()).isTrue();
    assertThat(waiting.attempts().doubted()).isFalse();
    assertThat(asBase64.kling.submissions()).isEmpty();

    asBase64.sources.put(SubmitFixture.imageKey(task.id()), Images.PNG, "image/png");
    asBase64.dispatch.run(task.pool(), () -> true, _ -> {});
    asBase64.dispatch.run(task.pool(), () -> true, _ -> {});

    assertThat(asBase64.kling.salesOf(task.id())).isOne();
    assertThat(asBase64.find(task.id()).state()).isInstanceOf(TaskState.Submitted.class);
  }

  private static Task taken(SubmitFixture fixture, Task queued) {
    Written taken = fixture.tasks.write(queued.id(), SubmitWrites.take(fixture.clock.instant()));
    return ((Written.Won) taken).task();
  }

  static Stream<SubmitAnswer> lateAnswers() {
    return Stream.of(Provider.BUSY, Provider.REFUSES_TASK, Provider.NO_ANSWER);
  }

  @ParameterizedTest
  @MethodSource("lateAnswers")
  void run_lateAnswerOfAnOldAttempt_changesNothingThatALaterOneDid(SubmitAnswer answer) {
    Task first = fixture.submitting();
    Task second = nextAttempt(first, SubmitWrites.waits(first, "no slot", fixture.clock.instant()));
    fixture.kling.answerNextSubmit(answer);

    fixture.attempt.run(first, false);

    assertThat(second.attempts().count()).isEqualTo(2);
    assertThat(fixture.find(first.id())).isEqualTo(second);
  }

  @Test
  void run_lateAcceptanceOfAnOldAttempt_isEvidence() {
    Task first = fixture.submitting();
    secondAttemptOf(first);

    fixture.attempt.run(first, false);

    Task task = fixture.find(first.id());
    assertThat(task.state())
        .isEqualTo(new TaskState.Submitted(fixture.kling.providerTaskId(task.id())));
    assertThat(task.attempts().doubted()).isFalse();
    assertThat(task.waiting()).isFalse();
  }

  /** Of a provider whose callbacks are the evidence, and name tasks in their own way. */
  @Test
  void run_callbackFasterThanTheAnswer_callsNobody() {
    Task task = fixture.submitting();
    Evidence told = new Evidence.Success(new ProviderTaskId("8813"), List.of(), null);
    fixture.kling.beforeNextSubmit(() -> finish(task, told));

    assertThat(fixture.attempt.run(task, true)).isEqualTo(new AttemptOutcome.Accepted());

    assertThat(fixture.find(task.id()).state()).isInstanceOf(TaskState.Finished.class);
    assertThat(fixture.find(task.id()).attention()).isEmpty();
  }

  private void finish(Task task, Evidence told) {
    Instant now = fixture.clock.instant();
    Claim claim = new Claim(Claim.Status.SUCCEEDED, now, told);
    assertThat(fixture.tasks.write(task.id(), ClaimWrites.claim(claim, null, now)))
        .isInstanceOf(Written.Won.class);
    TaskState.Finished finished = new TaskState.Finished(told.id(), List.of(), null, now);
    assertThat(fixture.tasks.write(task.id(), CopyWrites.finished(finished, now)))
        .isInstanceOf(Written.Won.class);
  }

  @Test
  void run_refusedInDoubt_savesTheRefusalAndDoesNotFail() {
    Task doubted = secondAttemptOf(fixture.submitting());
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);

    assertThat(fixture.attempt.run(doubted, false))
        .isEqualTo(new AttemptOutcome.RefusedInDoubt(Provider.BAD_PROMPT));

    Task task = fixture.find(doubted.id());
    assertThat(task.state()).isEqualTo(new TaskState.Submitting());
    assertThat(task.attempts().refusal()).isEqualTo(Provider.BAD_PROMPT);
    assertThat(task.dueAt()).isEqualTo(fixture.clock.instant());
  }

  @Test
  void run_accountRefusedInDoubt_waitsAndIsNotBurnt() {
    Task doubted = secondAttemptOf(fixture.submitting());
    fixture.kling.answerNextSubmit(Provider.REFUSES_ACCOUNT);

    assertThat(fixture.attempt.run(doubted, false))
        .isEqualTo(
            new AttemptOutcome.AccountRefused(
                Provider.NO_BALANCE, new Marked(doubted.id(), Attention.Reason.ACCOUNT_REFUSED)));

    Task task = fixture.find(doubted.id());
    assertThat(task.state()).isEqualTo(new TaskState.Queued());
    assertThat(task.attempts().refusal()).isNull();
    assertThat(task.attempts().doubted()).isTrue();
    assertThat(task.attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.ACCOUNT_REFUSED);
  }

  @Test
  void run_acceptedUnderAnotherIdThanItWentOnWith_callsAPerson() {
    Task task = fixture.submitting();
    ProviderTaskId other = new ProviderTaskId("913827032734642185");
    fixture.provider.duringNextSubmit(() ->
        fixture.tasks.write(
            task.id(), SubmitWrites.accepted("adopted", other, fixture.clock.instant())));

    assertThat(fixture.attempt.run(task, true).marked())
        .contains(new Marked(task.id(), Attention.Reason.OTHER_PROVIDER_TASK));
    assertThat(fixture.find(task.id()).state()).isEqualTo(new TaskState.Submitted(other));
  }

  @Test
  void run_anyTask_namesItByOurIdAndGivesAUrlThatMayReportOnIt() {
    Task task = fixture.submitting();
    fixture.attempt.run(task, true);

    Submission sent = fixture.kling.submissions().getFirst();
    String prefix = SubmitFixture.CALLBACKS + "/" + task.id() + "/";
    assertThat(sent.id()).isEqualTo(task.id());
    assertThat(sent.callbackUrl().toString()).startsWith(prefix);
    String token = sent.callbackUrl().toString().substring(prefix.length());
    assertThat(fixture.callbackTokens.accepts(token, task.id().value(), fixture.clock.instant()))
        .isTrue();
  }

  /** As Collect and Dispatch would begin it. */
  private Task secondAttemptOf(Task first) {
    return nextAttempt(first, SubmitWrites.notFound(first, fixture.clock.instant()));
  }

  private Task nextAttempt(Task first, Write backToQueue) {
    fixture.tasks.write(first.id(), backToQueue);
    Written taken = fixture.tasks.write(first.id(), SubmitWrites.take(fixture.clock.instant()));
    return ((Written.Won) taken).task();
  }

  @Test
  void words_refused_keepTheProvidersOwnOutOfALog() {
    Refusal refusal = new Refusal(1301, "cannot fetch https://x/?X-Amz-Signature=1", 400);

    assertThat(new AttemptOutcome.Refused(refusal).words())
        .contains("1301")
        .doesNotContain("X-Amz");
    assertThat(new AttemptOutcome.AccountRefused(refusal, null).words()).doesNotContain("X-Amz");
    assertThat(new AttemptOutcome.RefusedInDoubt(refusal).words()).doesNotContain("X-Amz");
  }
}
