package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls whose answers are lost, and no callback comes: what each provider lets one find out by
 * itself, and where a person is called. Nothing is ever bought twice.
 */
final class WeakerPromisesTest {
  private static final String A_PERSON =
      "needs attention: attempt 1 may have bought the task, and the provider cannot tell;"
          + " look: make explain TASK=";

  /** A submit that the fault has hit, a minute later. */
  private static void afterALostAnswer(
      Dialect dialect, Consumer<Reeldock> fault, Consumer<Job> then) {
    FakeKlingSettings silent =
        FakeKlingSettings.fast().withDialect(dialect).withCallbacks(CallbackStyle.OFF);
    try (Reeldock reeldock = Reeldock.start(silent)) {
      fault.accept(reeldock);
      Job job = Job.submitted(reeldock, Order.ofSamples());
      reeldock.table().elapse(job.taskId(), Duration.ofMinutes(1));
      then.accept(job);
    }
  }

  private static void assertAPersonIsCalled(Job job) {
    Await.until(
        "a call for a person",
        () -> job.query().text("/data/task_status_msg").equals(A_PERSON + job.taskId()));
    job.stack().table().makeDue(job.taskId());
    assertThat(job.query().taskStatus()).isEqualTo("submitted");
    assertThat(job.stack().creates(job.taskId())).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"KLING, true", "COMETAPI, true", "ANYFAST, false", "YUTOAI, false"})
  void submit_answerAndCallbacksLost_isFoundWhereOneCanAsk(Dialect dialect, boolean found) {
    afterALostAnswer(
        dialect,
        reeldock -> reeldock.kling().faults().loseNextCreateAfterAccepting(),
        job -> {
          if (found) {
            job.storedInTime();
            Stored.assertOnce(job);
          } else {
            assertAPersonIsCalled(job);
          }
          assertThat(job.stack().kling().tasks()).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void submit_lostBeforeAccepting_isSentAgainOnlyWhereThatIsSafe(Dialect dialect) {
    afterALostAnswer(
        dialect,
        reeldock -> reeldock.kling().faults().loseNextCreateBeforeAccepting(),
        job -> {
          if (dialect == Dialect.KLING) {
            job.storedInTime();
            assertThat(job.stack().kling().tasks()).hasSize(1);
          } else {
            assertAPersonIsCalled(job);
            assertThat(job.stack().kling().tasks()).isEmpty();
          }
        });
  }
}
