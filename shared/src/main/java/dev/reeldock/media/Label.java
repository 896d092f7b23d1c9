package dev.reeldock.media;

import java.util.Map;

/**
 * What an object says of itself beside its bytes.
 *
 * @param fileName what a browser calls it when it saves it; letters, digits, dots and hyphens
 * @param metadata by names in small letters; together at most 2 KB of ASCII
 * @param tags for rules and bills; at most 10 of 128 and 256 characters
 */
public record Label(
    String contentType, String fileName, Map<String, String> metadata, Map<String, String> tags) {
  public Label {
    metadata = Map.copyOf(metadata);
    tags = Map.copyOf(tags);
  }

  /** For whoever only looks at it, and for whoever saves it. */
  public String disposition() {
    return "inline; filename=\"" + fileName + "\"";
  }
}
