package dev.reeldock.submit;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.media.SourceStore;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import dev.reeldock.task.Pool;
import java.net.URI;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** This module's use cases, wired as its functions wire them, for those who know only ports. */
public final class SubmitParts {
  private static final URI CALLBACKS = URI.create("https://callbacks.example/callbacks");

  private final Submit submit;
  private final Dispatch dispatch;

  public SubmitParts(WiredPorts ports, SourceStore sources, RandomGenerator ids) {
    String profile = ports.profile().name();
    Inputs inputs = new Inputs(sources, ports.profile().imageTransport());
    CallbackUrls urls =
        new CallbackUrls(
            ports.callbackTokens(), CALLBACKS, ports.profile().outcomes().reportableFor());
    Attempt attempt = new Attempt(ports.tasks(), ports.kling(), inputs, urls, ports.clock());
    submit =
        new Submit(ports.tasks(), inputs, attempt, ports.wakeUps(), profile, ports.clock(), ids);
    dispatch =
        new Dispatch(profile, new Turns(ports.tasks(), ports.clock()), attempt, ports.wakeUps());
  }

  /** A caller's call for a video of a text; what it came to, in words. */
  public String submit(String caller, JsonObject body, @Nullable String idempotencyKey) {
    KindDescription kind = Kinds.named("text2video").orElseThrow();
    String hash = "hash of " + body.text("prompt").orElseThrow();
    return told(submit.run(new SubmitCall(caller, kind, body, hash, List.of(), idempotencyKey)));
  }

  private static String told(SubmitOutcome outcome) {
    return switch (outcome) {
      case SubmitOutcome.Taken(var task, String words, _) -> task.id() + " taken: " + words;
      case SubmitOutcome.Failed(var id, var refusal) -> id + " refused with " + refusal.code();
      case SubmitOutcome.Refused(var refusal) -> "refused with " + refusal.code();
    };
  }

  /** A message of DispatchQueue. */
  public void dispatch(Pool pool, BooleanSupplier timeIsLeft) {
    dispatch.run(pool, timeIsLeft, _ -> {});
  }
}
