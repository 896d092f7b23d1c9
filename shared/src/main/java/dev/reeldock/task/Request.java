package dev.reeldock.task;

import org.jspecify.annotations.Nullable;

/**
 * What a caller asked for, as it was accepted; never changes.
 *
 * @param profile the name of the provider profile
 * @param model the model's name, or empty where the caller left it to the provider
 * @param body the provider's fields as JSON text; inputs are URLs or names of kept objects, never
 *     bytes
 * @param hash SHA-256 of the caller's body, hexadecimal: the same hash is the same request
 * @param externalTaskId the caller's own id, unique among the caller's tasks
 * @param callbackUrl where the caller wants to be told
 */
public record Request(
    String caller,
    Kind kind,
    String profile,
    String model,
    String body,
    String hash,
    @Nullable String externalTaskId,
    @Nullable String callbackUrl) {

  public Pool pool() {
    return Pool.of(profile, kind.family(), model);
  }
}
