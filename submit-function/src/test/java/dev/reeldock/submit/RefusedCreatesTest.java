package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Task;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often Kling is asked in vain, where each end frees a slot and wakes the pool. */
final class RefusedCreatesTest {
  private static final int SLOTS = 5;
  private static final int CALLS = 25;
  private static final int WAITING = CALLS - SLOTS;

  private final SubmitFixture fixture = new SubmitFixture();

  RefusedCreatesTest() {
    fixture.kling.limitSlots(SLOTS);
  }

  /** A call at a full pool is refused, or wakes it in vain. */
  @Test
  void run_callsAtAFullPool_areRefusedOnceEach() {
    callAll();

    assertThat(refusals()).isEqualTo(WAITING);
  }

  /**
   * Each end lets one in, and the next one hears that there is no more; but not behind the last.
   */
  @Test
  void run_oneEndAfterTheOther_isRefusedOnceBehindEach() {
    callAll();
    int before = refusals();
    endOneByOne();

    assertThat(fixture.kling.sales()).isEqualTo(CALLS);
    assertThat(refusals() - before).isEqualTo(WAITING - 1);
  }

  private void callAll() {
    IntStream.range(0, CALLS)
        .forEach(i -> {
          fixture.clock.advance(Duration.ofSeconds(1));
          fixture.submit.run(
              SubmitFixture.call(SubmitFixture.BODY.replace("order-1", "order-" + i)));
          fixture.wakeUps.take().forEach(_ -> drain());
        });
  }

  private void endOneByOne() {
    fixture.tasks.tasks().stream()
        .sorted(Comparator.comparing(Task::createdAt))
        .forEach(task -> {
          fixture.kling.succeed(task.id());
          drain();
        });
  }

  private int refusals() {
    return fixture.kling.submissions().size() - fixture.kling.sales();
  }

  private void drain() {
    fixture.dispatch.run(POOL, () -> true, _ -> {});
  }
}
