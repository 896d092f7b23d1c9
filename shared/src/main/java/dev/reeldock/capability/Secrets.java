package dev.reeldock.capability;

import java.util.Optional;

/**
 * The stack's secrets. Answers may be some minutes old, so that a change takes effect by itself and
 * an attacker cannot drive the calls.
 */
public interface Secrets {
  /** The secret's versions; throws {@link SecretsException} when it cannot be read. */
  Versions read(String name);

  /** Kept apart from text, so that no log prints it. */
  record Versions(String current, Optional<String> previous) {
    @Override
    public String toString() {
      return "Versions[hidden]";
    }
  }
}
