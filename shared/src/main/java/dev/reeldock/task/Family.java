package dev.reeldock.task;

import java.util.Arrays;
import java.util.Optional;

/** What kind of media a kind makes; the path segment before the kind. */
public enum Family {
  VIDEOS("videos", "mp4"),
  IMAGES("images", "png");

  private final String path;
  private final String extension;

  Family(String path, String extension) {
    this.path = path;
    this.extension = extension;
  }

  public static Optional<Family> of(String path) {
    return Arrays.stream(values()).filter(family -> family.path.equals(path)).findFirst();
  }

  public String path() {
    return path;
  }

  public String extension() {
    return extension;
  }
}
