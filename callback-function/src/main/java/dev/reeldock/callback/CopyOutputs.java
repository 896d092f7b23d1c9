package dev.reeldock.callback;

import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStoreException;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Output;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Written;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings every output of a finished task into the result bucket, then says that it is stored. What
 * could not be copied is tried again later; nothing is ever generated again.
 */
final class CopyOutputs {
  private static final Comparator<Artifact> IN_ORDER =
      Comparator.comparingInt(Artifact::index).thenComparing(Artifact::variant);

  private final TaskStore tasks;
  private final Copier copier;
  private final BringOutput bring;
  private final MediaStore results;
  private final Consumer<Marked> told;
  private final InstantSource clock;

  /**
   * @param told of each new mark at once
   */
  CopyOutputs(
      TaskStore tasks,
      Copier copier,
      BringOutput bring,
      MediaStore results,
      Consumer<Marked> told,
      InstantSource clock) {
    this.tasks = tasks;
    this.copier = copier;
    this.bring = bring;
    this.results = results;
    this.told = told;
    this.clock = clock;
  }

  /** Each is tried, whatever becomes of the others: their links die one by one. */
  Collected run(Looked.ToCopy job, Instant deadline) {
    TaskState.Finished finished = (TaskState.Finished) job.task().state();
    List<Artifact> artifacts = new ArrayList<>();
    List<Copied> failures = new ArrayList<>();
    for (Output output : inTurn(finished.outputs(), job.task().asks())) {
      switch (copy(job, output, deadline)) {
        case Copied.Whole(Artifact artifact) -> artifacts.add(artifact);
        case Copied failure -> failures.add(failure);
      }
    }
    artifacts.sort(IN_ORDER);
    return failures.isEmpty()
        ? stored(job.task(), finished, artifacts)
        : failed(job.task(), finished, worst(failures));
  }

  /** Each try begins with another one: a slow one cannot use up the time of the others for ever. */
  private static List<Output> inTurn(List<Output> outputs, int tries) {
    List<Output> turned = new ArrayList<>(outputs);
    Collections.rotate(turned, -tries);
    return turned;
  }

  /** What was copied before is not fetched again, even if its link is dead by now. */
  private Copied copy(Looked.ToCopy job, Output output, Instant deadline) {
    if (!copier.hasTime(deadline)) {
      return Copier.NO_TIME; // a bucket that says nothing holds up each look at it as well
    }
    try {
      return (job.again() ? copier.kept(output) : Optional.<Copied>empty())
          .orElseGet(() -> bring.bring(job.task(), output, job.again(), deadline));
    } catch (MediaStoreException e) {
      return new Copied.Broken("looking for what was copied before: " + e.getMessage());
    }
  }

  /** A person is told first; the rest is tried again by itself. */
  private static Copied worst(List<Copied> failures) {
    return failures.stream()
        .filter(Copied.NeedsPerson.class::isInstance)
        .findFirst()
        .orElse(failures.getFirst());
  }

  private Collected stored(Task task, TaskState.Finished finished, List<Artifact> artifacts) {
    TaskState.Stored stored = new TaskState.Stored(finished.id(), artifacts, finished.cost());
    try {
      results.put(
          ResultKeys.document(task), TaskDocument.of(task, stored), TaskDocument.CONTENT_TYPE);
    } catch (MediaStoreException e) {
      return tryLater(task, finished, "task.json: " + e.getMessage());
    }
    return tasks.write(task.id(), CopyWrites.stored(task, stored, clock.instant()))
            instanceof Written.Won
        ? Collected.STORED
        : Collected.OVERTAKEN;
  }

  private Collected failed(Task task, TaskState.Finished finished, Copied failure) {
    return switch (failure) {
      case Copied.LinkDead _ -> tryLater(task, finished, "the provider gave no link that works");
      case Copied.Broken(String reason) -> tryLater(task, finished, reason);
      case Copied.NeedsPerson(Attention attention) -> callPerson(task, finished, attention);
      case Copied.Whole _ -> throw new IllegalArgumentException("That is no failure");
    };
  }

  /** It is tried on: it goes by itself once the person has done what was asked. */
  private Collected callPerson(Task task, TaskState.Finished finished, Attention attention) {
    Written written = tasks.write(task.id(), WatchWrites.attention(attention, clock.instant()));
    Marked.of(written, attention.reason()).ifPresent(told);
    Collected _ = tryLater(task, finished, attention.text());
    return Collected.needsAttention(attention.text());
  }

  private Collected tryLater(Task task, TaskState.Finished finished, String why) {
    Instant now = clock.instant();
    Instant nextTry = now.plus(Delays.backOff(task.asks()));
    boolean released =
        tasks.write(task.id(), CopyWrites.release(finished.leaseEnd(), nextTry, now))
            instanceof Written.Won;
    return released ? Collected.copyFailed(why) : Collected.OVERTAKEN;
  }
}
