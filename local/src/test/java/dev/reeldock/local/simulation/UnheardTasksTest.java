package dev.reeldock.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Delays;
import dev.reeldock.task.StateName;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No callback comes at all: every task is stored, and the provider is asked seldom. */
final class UnheardTasksTest {
  private static final int TASKS = 500;
  private static final Duration SHORTEST = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofMinutes(40);

  private final World world = new World(Played.KLING, Plant.NONE, false, false);
  private final Calm calm = new Calm(world);

  @Test
  void collect_noCallbackComes_storesAllAndAsksNoMoreThanTheBackOffAllows() {
    world.workers.finish();
    for (int i = 0; i < TASKS; i++) {
      world.functions.submit("a cup", "key " + i, Optional.empty());
    }
    for (Duration passed = Duration.ZERO; passed.compareTo(LONGEST.multipliedBy(2)) < 0; ) {
      passed = passed.plusMinutes(1);
      minute(passed);
    }

    assertThat(world.tasks())
        .hasSize(TASKS)
        .allMatch(task -> task.state().name() == StateName.STORED && world.model.allows(task));
    assertThat(world.books.sales())
        .allMatch(sale -> queries(sale) <= most(runsFor(sale)), "asked no more than allowed");
    IntSummaryStatistics asked =
        world.books.sales().stream().mapToInt(this::queries).summaryStatistics();
    System.out.println(
        "Queries for each of "
            + TASKS
            + " tasks without a callback: at most "
            + asked.getMax()
            + ", on average "
            + asked.getAverage());
  }

  private void minute(Duration passed) {
    world.clock.set(VirtualClock.START.plus(passed));
    world.books.running().stream()
        .filter(sale -> runsFor(sale).compareTo(passed) <= 0)
        .forEach(sale -> {
          sale.moveOn();
          sale.moveOn();
        });
    world.functions.reconcile();
    calm.deliverAll();
  }

  private int queries(Sale sale) {
    return world.books.queriesAbout(sale.taskId());
  }

  /** Evenly from the shortest to the longest, in the order of the sales. */
  private Duration runsFor(Sale sale) {
    long more = LONGEST.minus(SHORTEST).toSeconds() * world.books.sales().indexOf(sale) / TASKS;
    return SHORTEST.plusSeconds(more);
  }

  /** One look after each wait that the back-off knows, and the one that finds the end. */
  private static int most(Duration runsFor) {
    Duration waited = Delays.AFTER_SUBMIT;
    int asks = 0;
    while (waited.compareTo(runsFor) < 0) {
      waited = waited.plus(Delays.backOff(asks));
      asks++;
    }
    return asks + 1;
  }
}
