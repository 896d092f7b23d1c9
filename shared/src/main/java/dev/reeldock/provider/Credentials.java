package dev.reeldock.provider;

import java.util.Optional;

/**
 * What proves to the provider whose account it is, sent as {@code Authorization: Bearer ...}. Safe
 * for concurrent use.
 */
public interface Credentials {

  /** Empty while nobody has put a key in. */
  Optional<String> current();

  /** What to send after the provider has called this one expired; empty if there is no other. */
  Optional<String> insteadOf(String expired);
}
