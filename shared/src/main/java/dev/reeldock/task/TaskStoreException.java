package dev.reeldock.task;

import org.jspecify.annotations.Nullable;

/** The table of tasks did not answer. Repeating the call is safe. */
public final class TaskStoreException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public TaskStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
