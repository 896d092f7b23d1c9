package dev.reeldock.submit;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.media.SourceStore;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** This module's use cases, wired as its functions wire them, for those who know only ports. */
public final class SubmitParts {
  private static final URI CALLBACKS = URI.create("https://callbacks.example/callbacks");

  /**
   * What a caller is told.
   *
   * @param id of the task that it names, if it names one
   */
  public record Answer(@Nullable TaskId id, String words) {
    public Optional<TaskId> task() {
      return Optional.ofNullable(id);
    }
  }

  private final Submit submit;
  private final Dispatch dispatch;

  public SubmitParts(WiredPorts ports, SourceStore sources, RandomGenerator ids) {
    String profile = ports.profile().name();
    Inputs inputs = new Inputs(sources, ports.profile().imageTransport());
    CallbackUrls urls =
        new CallbackUrls(
            ports.callbackTokens(), CALLBACKS, ports.profile().outcomes().reportableFor());
    TaskStore tasks = ports.relayingTasks();
    Attempt attempt = new Attempt(tasks, ports.kling(), inputs, urls, ports.clock());
    submit = new Submit(tasks, inputs, attempt, ports.wakeUps(), profile, ports.clock(), ids);
    dispatch = new Dispatch(profile, new Turns(tasks, ports.clock()), attempt, ports.wakeUps());
  }

  /** A caller's call for a video of a text. */
  public Answer submit(String caller, JsonObject body, @Nullable String idempotencyKey) {
    KindDescription kind = Kinds.named("text2video").orElseThrow();
    String hash = "hash of " + body.text("prompt").orElseThrow();
    return told(submit.run(new SubmitCall(caller, kind, body, hash, List.of(), idempotencyKey)));
  }

  private static Answer told(SubmitOutcome outcome) {
    return switch (outcome) {
      case SubmitOutcome.Taken(var task, String words, _) ->
          new Answer(task.id(), task.id() + " taken: " + words);
      case SubmitOutcome.Failed(var id, var refusal) ->
          new Answer(id, id + " refused with " + refusal.code());
      case SubmitOutcome.Refused(var refusal) -> new Answer(null, "refused with " + refusal.code());
    };
  }

  /** A message of DispatchQueue. */
  public void dispatch(Pool pool, BooleanSupplier timeIsLeft) {
    dispatch.run(pool, timeIsLeft, _ -> {});
  }
}
