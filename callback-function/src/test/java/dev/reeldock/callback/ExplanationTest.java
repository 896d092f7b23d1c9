package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.COUNTS_AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Attention;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.WatchWrites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A task as a person is told of it. */
final class ExplanationTest {
  private static final String SECRET = "A lighthouse, https://example.com/a.png?X-Amz-Signature=1";

  private CallbackFixture fixture = new CallbackFixture();
  private Tasks tasks = new Tasks(fixture);

  @Test
  void of_attemptThatNobodyCanTellOf_saysWhatIsMissingAndEveryWayOut() {
    fixture = new CallbackFixture(SampleProfiles.YUTOAI);
    tasks = new Tasks(fixture);
    Task task = tasks.boughtInDoubt();
    fixture.clock.advance(COUNTS_AFTER);
    fixture.collect(task);

    assertThat(explain(task).lines())
        .startsWith("Task " + task.id() + ": videos/multi-image2video for the caller studio")
        .contains(
            "It is submitting: 1 attempt(s) were begun, and one of them may have bought it.",
            "Needs attention, CANNOT_TELL: attempt 1 may have bought the task, and the provider"
                + " cannot tell.",
            "  make adopt TASK=" + task.id() + " ID=<its id at the provider>",
            "  make sendagain TASK=" + task.id(),
            "  make giveup TASK=" + task.id() + " REASON=\"<why>\"")
        .anyMatch(line -> line.startsWith("  Missing: whether the provider has the task."))
        .anyMatch(line -> line.endsWith("  created: submitted at once"))
        .anyMatch(line -> line.contains("  ambiguous: attempt 1: "));
  }

  @Test
  void of_submitted_hasItsIdAndItsNextLook() {
    Task task = tasks.submitted();

    assertThat(explain(task).lines())
        .contains(
            "It is submitted: the provider has it as "
                + fixture.kling.providerTaskId(task.id())
                + ".",
            "Next look: 2030-10-01T12:00:30Z, in 30 s. Looks without news: 0.");
  }

  @Test
  void of_stored_hasEnded() {
    Task task = tasks.submitted();
    fixture.succeed(task, Bytes.TWO);
    fixture.collect(task);

    assertThat(explain(task).lines())
        .endsWith(
            "It is stored: 1 artifact(s) below tasks/" + task.id() + "/.",
            "Pool: " + task.pool() + ". Attempts: 1.",
            "Callbacks have said: nothing that is not settled.",
            "It has ended: nobody looks at it any more.",
            "Its caller gave no callback_url: nobody is told.");
  }

  @Test
  void of_generationFailed_doesNotRepeatTheProvidersWords() {
    Task task = tasks.submitted();
    fixture.kling.fail(task.id(), SECRET);
    fixture.collect(task);

    assertNothingOf(explain(task), "lighthouse", "example.com", "X-Amz");
  }

  @Test
  void of_refused_hasTheCodeAndNotTheWords() {
    Task task = tasks.submitting();
    Refusal refusal = new Refusal(1301, SECRET, 400);
    tasks.write(task, FailWrites.refused(task, refusal, false, fixture.clock.instant()));

    assertThat(explain(task).text()).contains("refused it with 1301");
    assertNothingOf(explain(task), "lighthouse", "example.com", "X-Amz");
  }

  @Test
  void of_accountRefused_hasTheCodeAndNotTheWords() {
    Task task = tasks.queued();
    Attention mark = Attention.ofAccount(new Refusal(1102, SECRET, 429));
    tasks.write(task, WatchWrites.attention(mark, fixture.clock.instant()));

    assertThat(explain(task).text())
        .contains("ACCOUNT_REFUSED: the provider refuses the account: 1102.");
    assertNothingOf(explain(task), "lighthouse", "example.com", "X-Amz");
  }

  @Test
  void of_anyTask_hasNothingOfItsRequest() {
    assertNothingOf(explain(tasks.submitted()), "lighthouse", "s3://");
  }

  /** Whoever is called has something to do, and the command that ends it at least. */
  @ParameterizedTest
  @EnumSource
  void of_anyMark_saysWhatIsMissingAndOffersOnlyWhatIsOpen(Attention.Reason reason) {
    Task task = tasks.submitted();
    tasks.write(
        task, WatchWrites.attention(new Attention(reason, "words"), fixture.clock.instant()));

    assertThat(explain(task).lines())
        .anyMatch(line -> line.startsWith("  Missing: "))
        .contains("  make giveup TASK=" + task.id() + " REASON=\"<why>\"")
        .noneMatch(line -> line.contains("make adopt") || line.contains("make sendagain"));
  }

  @Test
  void of_waiting_saysWhereItStands() {
    Task task = tasks.submitting();
    tasks.write(task, SubmitWrites.waits(task, "the provider said 1303", fixture.clock.instant()));

    assertThat(explain(task).lines())
        .contains("It is queued: it waits for its turn in " + task.pool() + ".")
        .anyMatch(line -> line.endsWith("  queued: the provider said 1303"));
  }

  private Said explain(Task task) {
    return fixture.operate(new Command.Explain(task.id()));
  }

  private static void assertNothingOf(Said said, String... secrets) {
    assertThat(said.text()).doesNotContain(secrets);
  }
}
