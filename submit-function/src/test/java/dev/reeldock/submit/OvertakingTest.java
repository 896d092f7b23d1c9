package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Several workers drain one pool, in thousands of histories: who waits longer comes first, but for
 * the tries in flight. Each other drain at work while a task is tried may get one later task
 * accepted before it, and no more.
 */
final class OvertakingTest {
  private static final int HISTORIES = 3_000;

  @Test
  void run_anyInterleaving_passesATaskOnceForEachDrainBesideItsTries() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      Overtaking overtaking = PoolHistory.of(seed).run();
      String history = "seed " + seed;
      overtaking
          .passes()
          .forEach((id, drains) ->
              assertThat(drains)
                  .as(history)
                  .doesNotHaveDuplicates()
                  .isSubsetOf(overtaking.besides(id)));
    }
  }

  @Test
  void run_anyInterleaving_doesPassTasksThatAreTried() {
    long passed =
        IntStream.range(0, 100)
            .mapToLong(seed ->
                PoolHistory.of(seed).run().passes().values().stream().mapToLong(List::size).sum())
            .sum();

    assertThat(passed).isPositive();
  }

  @Test
  void run_oneWorker_passesNobody() {
    for (int seed = 0; seed < 500; seed++) {
      assertThat(PoolHistory.of(seed).withWorkers(1).run().passes().values())
          .as("seed " + seed)
          .allMatch(List::isEmpty);
    }
  }

  /** Whoever leaves a pool to another worker leaves nobody behind. */
  @Test
  void run_providerNeverBusy_submitsAll() {
    for (int seed = 0; seed < 500; seed++) {
      assertThat(PoolHistory.of(seed).withFreeSlots().run().left()).as("seed " + seed).isEmpty();
    }
  }
}
