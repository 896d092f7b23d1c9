package dev.reeldock.local.run;

import java.time.Duration;
import java.util.List;

/** How a job ended. */
public sealed interface Outcome {
  /** The files are here, each byte for byte what Reeldock says it stored. */
  record Stored(String taskId, String status, Duration elapsed, List<SavedFile> files)
      implements Outcome {
    public Stored {
      files = List.copyOf(files);
    }
  }

  /** There is no result; the reason is one sentence. */
  record Failed(String reason) implements Outcome {}

  /** What was downloaded is not what Reeldock says it stored. */
  record Mismatch(Recorded recorded, SavedFile file) implements Outcome {}

  /** The length and SHA-256, in lower-case hexadecimal, of a file. */
  record Recorded(long bytes, String sha256) {}
}
