package dev.reeldock.local.simulation;

import dev.reeldock.task.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The functions at work, in turns: one goes on at a time, until it pauses, ends or dies. So a
 * history is repeated by its decisions.
 */
final class Workers {
  private static final int MOST = 5;

  private final VirtualClock clock;
  private final Semaphore back = new Semaphore(0);
  private final List<Worker> paused = new ArrayList<>();
  private @Nullable Worker current;
  private boolean alone;
  private int begun;

  Workers(VirtualClock clock) {
    this.clock = clock;
  }

  void start(Functions.Work work, Runnable job, Consumer<Worker> then) {
    begun++;
    Worker worker = new Worker(work, begun, clock.instant());
    if (alone) {
      current = worker;
      worker.run(job);
      current = null;
      then.accept(worker);
      return;
    }
    Thread.ofVirtual()
        .start(() -> {
          worker.go.acquireUninterruptibly();
          worker.run(() -> {
            worker.dieIfOver(clock.instant());
            job.run();
          });
          then.accept(worker);
          back.release();
        });
    goOn(worker);
  }

  private void goOn(Worker worker) {
    current = worker;
    worker.go.release();
    back.acquireUninterruptibly();
    current = null;
    if (!worker.ended()) {
      paused.add(worker);
    }
  }

  /** Some that pause go on, one by one. */
  void letSomeGoOn(Chance chance, double eager) {
    while (!paused.isEmpty() && (paused.size() > MOST || chance.in(eager))) {
      goOn(chance.take(paused));
    }
  }

  /** From now on, each runs to its end before another begins. */
  void finish() {
    while (!paused.isEmpty()) {
      goOn(paused.removeFirst());
    }
    alone = true;
  }

  /** The one that is at work goes on when others did. */
  void pause() {
    Worker me = current;
    if (me == null || alone) {
      return;
    }
    back.release();
    me.go.acquireUninterruptibly();
    me.dieIfOver(clock.instant());
  }

  /** The one that is at work; nobody is between two steps. */
  @Nullable Worker current() {
    return current;
  }
}
