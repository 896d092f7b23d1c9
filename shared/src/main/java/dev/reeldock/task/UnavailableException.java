package dev.reeldock.task;

import org.jspecify.annotations.Nullable;

/** Something that we depend on did not answer. Making the whole call again is safe. */
public abstract class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected UnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
