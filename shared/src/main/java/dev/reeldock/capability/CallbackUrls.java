package dev.reeldock.capability;

import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** The URLs that the provider is given to report to: whoever knows one may report on its task. */
public final class CallbackUrls {
  /** No task has this id: what is reported on it is answered and changes nothing. */
  public static final TaskId OF_NO_TASK = new TaskId("0".repeat(32));

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

  /** For a person who wants to see whether the provider's callbacks arrive. */
  public URI issueToTry(Instant now) {
    return issue(OF_NO_TASK, now);
  }

  public URI issue(TaskId id, Instant now) {
    String token = tokens.issue(id.value(), now.plus(valid));
    return URI.create(base + "/" + id + "/" + token);
  }
}
