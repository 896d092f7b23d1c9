package dev.reeldock.capability;

/** A secret could not be read. Repeating the call is safe. */
public final class SecretsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SecretsException(String message, Throwable cause) {
    super(message, cause);
  }
}
