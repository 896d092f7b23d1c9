package dev.reeldock.local.simulation;

import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One run of a function, and what it has read of the table so far. */
final class Worker {
  /** How a run ends. */
  enum End {
    DONE,
    /** A port did not answer. */
    THREW,
    DIED,
    /** Nobody expects that of any function. */
    BROKE
  }

  final String name;
  private final Functions.Work work;
  final Semaphore go = new Semaphore(0);
  final Instant begun;
  private final Instant diesAt;
  private final Map<TaskId, Integer> attempts = new HashMap<>();
  private @Nullable Task lastRead;
  private @Nullable End end;
  private @Nullable Throwable error;

  Worker(Functions.Work work, int number, Instant begun) {
    this.work = work;
    this.name = work.told() + "-" + number;
    this.begun = begun;
    this.diesAt = begun.plus(work.timeOut());
  }

  void run(Runnable job) {
    try {
      job.run();
      end = End.DONE;
    } catch (UnavailableException e) {
      end = End.THREW;
    } catch (Crash e) {
      end = End.DIED;
    } catch (Throwable e) {
      end = End.BROKE; // whoever waits for this worker must not wait for ever
      error = e;
    }
  }

  boolean does(Functions.Work thisWork) {
    return work == thisWork;
  }

  /** Why it broke. */
  Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  boolean ended() {
    return end != null;
  }

  boolean done() {
    return end == End.DONE;
  }

  @Override
  public String toString() {
    return end == null ? name : name + " " + end;
  }

  void dieIfOver(Instant now) {
    if (over(now)) {
      throw new Crash("timed out");
    }
  }

  /** Whether it can do nothing any more. */
  boolean over(Instant now) {
    return end != null || now.isAfter(diesAt);
  }

  boolean hasLeft(Duration time, Instant now) {
    return now.plus(time).isBefore(diesAt);
  }

  void read(Task task) {
    lastRead = task;
    attempts.put(task.id(), task.attempts().count());
  }

  boolean speaksOf(TaskId id, int attempt) {
    return attempts.getOrDefault(id, -1) == attempt;
  }

  /** The task that it may have been about to submit, if it is disturbed now. */
  Optional<TaskId> submitting() {
    return Optional.ofNullable(lastRead)
        .filter(task -> task.state().name() == StateName.SUBMITTING)
        .map(Task::id);
  }
}
