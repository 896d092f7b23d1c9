package dev.reeldock.task;

import java.net.URI;
import java.util.Objects;

/**
 * One result of a finished task, not yet ours.
 *
 * @param index from 1, in the provider's order
 * @param id the provider's id of this result, or empty
 * @param variant which of the result's files
 * @param source where the provider serves it, for a while
 * @param key the name that it gets in the result bucket
 * @param duration seconds, in the provider's spelling, or empty for an image
 */
public record Output(
    int index, Variant variant, String id, URI source, String key, String duration) {

  /** As it may be told anywhere; a URL that Java finds no host in names none. */
  public String sourceHost() {
    return Objects.requireNonNullElse(source.getHost(), "unknown");
  }
}
