package dev.reeldock.media;

/** Nothing was kept, or the store did not answer. Making the whole call again is safe. */
public final class MediaStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MediaStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
