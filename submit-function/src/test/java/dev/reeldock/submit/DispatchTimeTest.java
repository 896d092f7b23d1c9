package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Delays;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A drain whose time runs out: the next one goes on where it ends. */
final class DispatchTimeTest {
  private final SubmitFixture fixture = new SubmitFixture();

  @Test
  void run_timeOverWhileTasksWait_wakesItsOwnPool() {
    queue(5);
    drain(timeFor(3));

    assertThat(fixture.kling.sales()).isEqualTo(3);
    assertThat(fixture.wakeUps.take()).containsExactly(new WakeUp.Dispatch(POOL));
  }

  @Test
  void run_noTimeAtAll_takesNobodyAndWakesItsOwnPool() {
    queue(1);
    drain(timeFor(0));

    assertThat(fixture.kling.submissions()).isEmpty();
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(POOL));
  }

  @Test
  void run_timeOverAndNobodyWaits_wakesNobody() {
    queue(3);
    drain(timeFor(3));

    assertThat(fixture.kling.sales()).isEqualTo(3);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  @Test
  void run_drainsOneAfterTheOther_submitAllWithoutAMinuteBetween() {
    queue(50);
    fixture.wakeUps.dispatch(POOL);
    int drains = 0;
    while (!fixture.wakeUps.take().isEmpty()) {
      drain(timeFor(10));
      drains++;
    }

    assertThat(fixture.kling.sales()).isEqualTo(50);
    assertThat(drains).isEqualTo(5);
  }

  @Test
  void run_timeOverAndPoolCannotBeWoken_leavesTasksThatAreDue() {
    queue(2);
    fixture.wakeUps.failNext(1);
    drain(timeFor(1));

    assertThat(fixture.tasks.due(fixture.clock.instant().plus(Delays.IN_QUEUE), 10)).hasSize(2);
  }

  @Test
  void run_collectCannotBeWoken_goesOn() {
    Task doubted = fixture.doubted();
    fixture.tasks.write(doubted.id(), SubmitWrites.notFound(doubted, fixture.clock.instant()));
    queue(1);
    fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    fixture.wakeUps.failNext(1);
    drain(() -> true);

    assertThat(fixture.find(doubted.id()).dueAt()).isEqualTo(fixture.clock.instant());
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  private void queue(int tasks) {
    IntStream.range(0, tasks).forEach(_ -> fixture.queued());
  }

  private static BooleanSupplier timeFor(int tasks) {
    AtomicInteger left = new AtomicInteger(tasks);
    return () -> left.getAndDecrement() > 0;
  }

  private void drain(BooleanSupplier timeIsLeft) {
    fixture.dispatch.run(POOL, timeIsLeft, _ -> {});
  }
}
