package dev.reeldock.callback;

import dev.reeldock.callback.Copier.Copied;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStoreException;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Family;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Output;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Variant;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Written;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings every output of a finished task into the result bucket, then says that it is stored. A
 * failed copy is tried again later, with a fresh link; nothing is ever generated again.
 */
final class CopyOutputs {
  private final TaskStore tasks;
  private final KlingClient kling;
  private final Copier copier;
  private final MediaStore results;
  private final InstantSource clock;

  CopyOutputs(
      TaskStore tasks, KlingClient kling, Copier copier, MediaStore results, InstantSource clock) {
    this.tasks = tasks;
    this.kling = kling;
    this.copier = copier;
    this.results = results;
    this.clock = clock;
  }

  /** The task is finished, and the lease is ours. */
  Collected run(Task task) {
    TaskState.Finished finished = (TaskState.Finished) task.state();
    List<Artifact> artifacts = new ArrayList<>();
    for (Output output : finished.outputs()) {
      switch (copy(task, finished, output)) {
        case Copied.Whole(Artifact artifact) -> artifacts.add(artifact);
        case Copied.LinkDead _ -> {
          return tryLater(task, finished, "the provider gave no link that works");
        }
        case Copied.NoOtherLink _ -> {
          return noOtherLink(task, finished);
        }
        case Copied.Broken(String reason) -> {
          return tryLater(task, finished, reason);
        }
      }
    }
    try {
      return stored(task, new TaskState.Stored(finished.id(), artifacts, finished.cost()));
    } catch (MediaStoreException e) {
      return tryLater(task, finished, "task.json: " + e.getMessage());
    }
  }

  private Copied copy(Task task, TaskState.Finished finished, Output output) {
    Family family = task.request().kind().family();
    Copied copied = copier.copy(output, output.source(), family);
    if (!(copied instanceof Copied.LinkDead)) {
      return copied;
    }
    return switch (kling.query(task.request().kind(), finished.id())) {
      case QueryAnswer.NoQuery _ -> new Copied.NoOtherLink();
      case QueryAnswer.Found(Snapshot snapshot) ->
          freshLink(snapshot, finished, output)
              .map(url -> copier.copy(output, url, family))
              .orElse(copied);
      case QueryAnswer.NotFound _, QueryAnswer.Unclear _ -> copied;
    };
  }

  /** Matched by the provider's id of the output, or by its place; kept in memory only. */
  private static Optional<URI> freshLink(
      Snapshot snapshot, TaskState.Finished finished, Output output) {
    return snapshot.names(finished.id()) && snapshot.status() == TaskStatus.SUCCEED
        ? match(snapshot.results(), output).flatMap(result -> url(result, output.variant()))
        : Optional.empty();
  }

  private static Optional<URI> url(Result result, Variant variant) {
    return switch (variant) {
      case PLAIN -> Optional.of(result.url());
      case WATERMARK -> Optional.ofNullable(result.watermarkUrl());
    };
  }

  private static Optional<Result> match(List<Result> results, Output output) {
    boolean named =
        !output.id().isEmpty() && results.stream().noneMatch(result -> result.id().isEmpty());
    return named
        ? results.stream().filter(result -> result.id().equals(output.id())).findFirst()
        : results.stream().skip(output.index() - 1L).findFirst();
  }

  private Collected stored(Task task, TaskState.Stored stored) {
    results.put(
        ResultKeys.document(task), TaskDocument.of(task, stored), TaskDocument.CONTENT_TYPE);
    return tasks.write(task.id(), CopyWrites.stored(task, stored, clock.instant()))
            instanceof Written.Won
        ? Collected.STORED
        : Collected.OVERTAKEN;
  }

  /** Where nobody can be asked for another link, a person must. */
  private Collected noOtherLink(Task task, TaskState.Finished finished) {
    String words = "the link to a result is dead, and the provider has no query to give another";
    Attention attention = new Attention(Attention.Reason.DEAD_LINK, words);
    Written written = tasks.write(task.id(), WatchWrites.attention(attention, clock.instant()));
    Collected _ = tryLater(task, finished, words);
    return Collected.needsAttention(words, Marked.of(written, attention.reason()).orElse(null));
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
