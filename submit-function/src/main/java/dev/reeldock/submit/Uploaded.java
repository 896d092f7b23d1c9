package dev.reeldock.submit;

import dev.reeldock.media.SourceStore;
import dev.reeldock.media.SourceStore.Source;
import dev.reeldock.task.TaskId;
import java.nio.charset.StandardCharsets;

/**
 * An object that somebody put below {@code incoming/}.
 *
 * @param id of the task that it makes, if it makes one
 */
record Uploaded(TaskId id, String key, Source source) {
  static final String PREFIX = "incoming/";
  private static final String MANIFEST = ".kling.json";

  boolean isFolder() {
    return key.endsWith("/");
  }

  boolean isManifest() {
    return key.endsWith(MANIFEST);
  }

  /** With its slash: what stands in a key before a name. */
  String folder() {
    return key.substring(0, key.lastIndexOf('/') + 1);
  }

  /** Where what was wrong with it is told; outside of what is looked at. */
  String rejection() {
    String name = key.replaceFirst("^" + PREFIX, "");
    String rejection = "rejected/" + name + ".error.json";
    return rejection.getBytes(StandardCharsets.UTF_8).length <= SourceStore.LONGEST_KEY
        ? rejection
        : "rejected/" + id + ".error.json";
  }
}
