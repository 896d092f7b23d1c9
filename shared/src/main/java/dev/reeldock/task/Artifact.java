package dev.reeldock.task;

/**
 * One result that lies in the result bucket.
 *
 * @param index from 1, in the provider's order
 * @param id the provider's id of this result, or empty
 * @param variant which of the result's files
 * @param duration seconds, in the provider's spelling, or empty for an image
 * @param bytes the object's length
 * @param sha256 the object's digest, hexadecimal
 * @param sourceHost the host that the provider named when the task finished
 */
public record Artifact(
    int index,
    Variant variant,
    String id,
    String key,
    String duration,
    long bytes,
    String sha256,
    String contentType,
    String sourceHost) {

  /** The last segment of the key, for example {@code 1.mp4}. */
  public String fileName() {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
