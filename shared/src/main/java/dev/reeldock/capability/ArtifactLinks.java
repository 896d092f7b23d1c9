package dev.reeldock.capability;

import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The links that callers are given to results: {@code <base>/artifacts/<taskId>/<file>/<token>}.
 */
public final class ArtifactLinks {
  private final Tokens tokens;

  public ArtifactLinks(KeyRing keys) {
    this.tokens = new Tokens("artifact", keys);
  }

  public URI issue(URI base, TaskId id, String fileName, @Nullable Instant expiry) {
    String token = tokens.issue(subject(id, fileName), expiry);
    return URI.create(base + "/artifacts/" + id + "/" + fileName + "/" + token);
  }

  public boolean accepts(String token, TaskId id, String fileName, Instant now) {
    return tokens.accepts(token, subject(id, fileName), now);
  }

  private static String subject(TaskId id, String fileName) {
    return id + "/" + fileName;
  }
}
