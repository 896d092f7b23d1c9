package dev.reeldock.queue;

import dev.reeldock.task.UnavailableException;

/** A wake-up was not sent. Nothing is lost: what is due is found by ReconcileFunction. */
public final class WakeUpException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public WakeUpException(String message, Throwable cause) {
    super(message, cause);
  }
}
