package dev.reeldock.task;

import java.util.Arrays;
import java.util.Optional;

/** What kind of media a kind makes; the path segment before the kind. */
public enum Family {
  VIDEOS("videos", "mp4", "video/mp4"),
  IMAGES("images", "png", "image/png");

  private final String path;
  private final String extension;
  private final String contentType;

  Family(String path, String extension, String contentType) {
    this.path = path;
    this.extension = extension;
    this.contentType = contentType;
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

  public String contentType() {
    return contentType;
  }
}
