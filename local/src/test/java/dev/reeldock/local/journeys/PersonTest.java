package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.journeys.PersonsCommands.Printed;
import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A task of which nobody can say whether it was bought, and a person's ways out, as the person goes
 * them: in front of a gateway that cannot be asked.
 */
final class PersonTest {
  @AutoClose
  private final Reeldock reeldock =
      Reeldock.start(
          FakeKlingSettings.fast().withDialect(Dialect.YUTOAI).withCallbacks(CallbackStyle.OFF));

  private final PersonsCommands person = reeldock.person();

  @Test
  void callbackUrl_theConsolesTestSentThere_isAnswered200AndChangesNothing() {
    String url = person.callbackUrl().text().lines().findFirst().orElseThrow();

    Answer answer =
        reeldock.api().post(reeldock.reachable(URI.create(url)), CallbackBody.ofConsole());

    assertThat(answer.httpStatus()).isEqualTo(200);
    assertThat(answer.body()).contains("TRIED");
    assertThat(reeldock.table().count()).isZero();
  }

  @Test
  void explain_answerLost_saysWhatIsMissingAndWhatToRun() {
    Job job = lostAfterAccepting();

    Printed printed = person.explain(job.taskId());

    assertThat(printed.done()).isTrue();
    assertThat(printed.text())
        .contains("Needs attention, CANNOT_TELL", "Missing: whether the provider has the task")
        .contains("make adopt TASK=" + job.taskId(), "make sendagain TASK=" + job.taskId())
        .contains("make giveup TASK=" + job.taskId())
        .doesNotContain("http", "prompt");
  }

  @Test
  void adopt_theIdFromTheConsole_isThePurchaseAndIsStored() {
    Job job = lostAfterAccepting();
    String id = reeldock.purchases(job.taskId()).getFirst().id();

    assertThat(person.adopt(job.taskId(), id).done()).isTrue();
    assertThat(reeldock.table().state(job.taskId())).isEqualTo("submitted");

    var made = reeldock.providerEnded(job.taskId());
    reportSuccess(job, made.id());
    job.stored();
    assertThat(reeldock.kling().tasks()).hasSize(1);
    assertThat(reeldock.creates(job.taskId())).hasSize(1);
    assertThat(person.adopt(job.taskId(), "another").text()).contains("It is stored");
  }

  @Test
  void sendAgain_notInTheConsole_isBoughtOnceAndStored() {
    reeldock.kling().faults().loseNextCreateBeforeAccepting();
    Job job = marked(Job.submitted(reeldock, Order.ofSamples()));

    Printed unconfirmed = person.sendAgain(job.taskId());
    assertThat(unconfirmed.done()).isFalse();
    assertThat(unconfirmed.text()).contains("sells it a second time", "CONFIRM=may-buy-twice");
    assertThat(reeldock.kling().tasks()).isEmpty();

    reeldock.kling().sendCallbacks(CallbackStyle.ON);
    assertThat(person.sendAgainAndMayBuyTwice(job.taskId()).done()).isTrue();
    job.stored();
    assertThat(reeldock.kling().tasks()).hasSize(1);
    assertThat(reeldock.table().history(job.taskId()))
        .containsSubsequence("ambiguous", "attention", "queued", "submitted", "stored");
  }

  @Test
  void sendAgain_atOnce_isTooEarly() {
    reeldock.kling().faults().loseNextCreateBeforeAccepting();
    String taskId = Job.submitted(reeldock, Order.ofSamples()).taskId();

    Printed printed = person.sendAgainAndMayBuyTwice(taskId);

    assertThat(printed.done()).isFalse();
    assertThat(printed.text()).contains("too early: it works from ");
    assertThat(reeldock.table().state(taskId)).isEqualTo("submitting");
  }

  @Test
  void giveUp_boughtAllTheSame_isFailedAndStaysSo() {
    Job job = lostAfterAccepting();

    Printed printed = person.giveUp(job.taskId(), "nobody wants it \"any more\"");
    assertThat(printed.text()).contains("is not stored any more", "was paid for");

    assertThat(job.ended().text("/data/task_status_msg")).isEqualTo("nobody wants it \"any more\"");
    reportSuccess(job, reeldock.providerEnded(job.taskId()).id());
    assertThat(job.query().taskStatus()).isEqualTo("failed");
    assertThat(person.giveUp(job.taskId(), "again").text()).contains("It has failed: a person");
    assertThat(reeldock.kling().tasks()).hasSize(1);
  }

  @Test
  void anything_unknownTask_saysSo() {
    Printed printed = person.explain("0".repeat(32));

    assertThat(printed.done()).isFalse();
    assertThat(printed.text()).startsWith("There is no task 00000000");
  }

  private Job lostAfterAccepting() {
    reeldock.kling().faults().loseNextCreateAfterAccepting();
    return marked(Job.submitted(reeldock, Order.ofSamples()));
  }

  private Job marked(Job job) {
    reeldock.table().elapse(job.taskId(), Duration.ofMinutes(1));
    Await.until(
        "a call for a person",
        () -> job.query().text("/data/task_status_msg").startsWith("needs attention"));
    return job;
  }

  private void reportSuccess(Job job, String providerTaskId) {
    var url = List.copyOf(job.made()).getFirst().url();
    String body = CallbackBody.succeed(providerTaskId, job.taskId(), url);
    assertThat(reeldock.api().post(reeldock.callbackUrl(job.taskId()), body).httpStatus())
        .isEqualTo(200);
  }
}
