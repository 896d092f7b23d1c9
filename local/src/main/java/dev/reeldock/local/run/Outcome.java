package dev.reeldock.local.run;

import java.nio.file.Path;
import java.time.Duration;

/** How a job ended. */
public sealed interface Outcome {
  /** The video is here, and is byte for byte what Reeldock says it stored. */
  record Stored(
      String taskId, String status, Duration elapsed, long bytes, String sha256, Path file)
      implements Outcome {}

  /** There is no video; the reason is one sentence. */
  record Failed(String reason) implements Outcome {}

  /** What was downloaded is not what Reeldock says it stored. */
  record Mismatch(Recorded recorded, Recorded downloaded, Path file) implements Outcome {}

  /** The length and SHA-256, in lower-case hexadecimal, of a file. */
  record Recorded(long bytes, String sha256) {}
}
