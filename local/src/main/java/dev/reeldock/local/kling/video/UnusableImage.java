package dev.reeldock.local.kling.video;

/** An input image that Kling would not take; the message is what it would say. */
public final class UnusableImage extends RuntimeException {
  public UnusableImage(String message) {
    super(message);
  }

  public UnusableImage(String message, Throwable cause) {
    super(message, cause);
  }
}
