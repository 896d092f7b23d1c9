package dev.reeldock.capability;

import dev.reeldock.task.UnavailableException;

/** A secret could not be read, or not be used. Repeating the call is safe. */
public final class SecretsException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public SecretsException(String message, Throwable cause) {
    super(message, cause);
  }

  SecretsException(String message) {
    super(message, null);
  }
}
