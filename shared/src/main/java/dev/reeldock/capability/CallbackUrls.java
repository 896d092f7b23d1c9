package dev.reeldock.capability;

import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** The URLs that the provider is given to report to: whoever knows one may report on its task. */
public final class CallbackUrls {
  /** Longer than a provider works on a task; a late success is still learned by asking. */
  private static final Duration VALID = Duration.ofDays(7);

  private final Tokens tokens;
  private final URI base;

  public CallbackUrls(Tokens tokens, URI base) {
    this.tokens = tokens;
    this.base = base;
  }

  /** The tokens of callback URLs. */
  public static Tokens tokens(KeyRing keys) {
    return new Tokens("callback", keys);
  }

  public URI issue(TaskId id, Instant now) {
    String token = tokens.issue(id.value(), now.plus(VALID));
    return URI.create(base + "/" + id + "/" + token);
  }
}
