package dev.reeldock.capability;

import java.util.Optional;

/**
 * The stack's secrets. Answers may be some minutes old, so that a change takes effect by itself and
 * an attacker cannot drive the calls.
 */
public interface Secrets {
  /** The secret's versions; throws {@link SecretsException} when it cannot be read. */
  Versions read(String name);

  /**
   * The same, for somebody who was shown what the versions do not explain: an answer that is newer,
   * where asking for one has been left alone for a minute. So strangers may cause it.
   */
  default Versions readAgain(String name) {
    return read(name);
  }

  /** Kept apart from text, so that no log prints it. */
  record Versions(String current, Optional<String> previous) {
    @Override
    public String toString() {
      return "Versions[hidden]";
    }
  }
}
