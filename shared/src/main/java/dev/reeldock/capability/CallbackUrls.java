package dev.reeldock.capability;

import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** The URLs that the provider is given to report to: whoever knows one may report on its task. */
public final class CallbackUrls {
  private final Duration valid;

  private final Tokens tokens;
  private final URI base;

  /**
   * Issues them for that time.
   *
   * @param valid longer than a provider works on a task
   */
  public CallbackUrls(Tokens tokens, URI base, Duration valid) {
    this.valid = valid;
    this.tokens = tokens;
    this.base = base;
  }

  /** The tokens of callback URLs. */
  public static Tokens tokens(KeyRing keys) {
    return new Tokens("callback", keys);
  }

  public URI issue(TaskId id, Instant now) {
    String token = tokens.issue(id.value(), now.plus(valid));
    return URI.create(base + "/" + id + "/" + token);
  }
}
