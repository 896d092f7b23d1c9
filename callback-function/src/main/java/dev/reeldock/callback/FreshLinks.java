package dev.reeldock.callback;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.task.Output;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.Optional;

/** Asks the provider for another link to an output. What it gives is used once and kept nowhere. */
final class FreshLinks {
  /** What came of asking. */
  sealed interface Asked {
    record Fresh(URI url) implements Asked {}

    /** Not now. */
    record None() implements Asked {}

    /** The provider cannot be asked. */
    record Nobody() implements Asked {}
  }

  private final KlingClient kling;

  FreshLinks(KlingClient kling) {
    this.kling = kling;
  }

  Asked ask(Task task, TaskState.Finished finished, Output output) {
    return switch (kling.query(task.request().kind(), finished.id())) {
      case QueryAnswer.NoQuery _ -> new Asked.Nobody();
      case QueryAnswer.Found(Snapshot snapshot) ->
          link(snapshot, finished, output).<Asked>map(Asked.Fresh::new).orElseGet(Asked.None::new);
      case QueryAnswer.NotFound _, QueryAnswer.Unclear _ -> new Asked.None();
    };
  }

  private static Optional<URI> link(Snapshot snapshot, TaskState.Finished finished, Output output) {
    return snapshot.names(finished.id()) && snapshot.status() == TaskStatus.SUCCEED
        ? new FreshResults(finished.outputs(), snapshot.results())
            .of(output)
            .flatMap(result -> url(result, output.variant()))
        : Optional.empty();
  }

  private static Optional<URI> url(Result result, Variant variant) {
    return switch (variant) {
      case PLAIN -> Optional.of(result.url());
      case WATERMARK -> Optional.ofNullable(result.watermarkUrl());
    };
  }
}
