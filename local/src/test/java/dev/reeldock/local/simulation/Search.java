package dev.reeldock.local.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/** Goes through seeds, in order and on every core, until one comes to harm. */
final class Search {
  private final Simulation simulation;
  private final AtomicLong next;
  private final ConcurrentSkipListSet<Long> failing = new ConcurrentSkipListSet<>();

  Search(Simulation simulation, long firstSeed) {
    this.simulation = simulation;
    this.next = new AtomicLong(firstSeed);
  }

  /** The first seed that comes to harm, if any does while there is more to try. */
  Optional<Long> whileTrue(LongPredicate more) throws InterruptedException, ExecutionException {
    int lanes = Runtime.getRuntime().availableProcessors();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> runs = new ArrayList<>();
      for (int lane = 0; lane < lanes; lane++) {
        runs.add(executor.submit(() -> run(more)));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    }
    return failing.stream().findFirst();
  }

  private void run(LongPredicate more) {
    long seed = next.getAndIncrement();
    while (failing.isEmpty() && more.test(seed)) {
      if (!simulation.run(History.of(seed)).well()) {
        failing.add(seed);
      }
      seed = next.getAndIncrement();
    }
  }
}
