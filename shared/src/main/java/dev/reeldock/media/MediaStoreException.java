package dev.reeldock.media;

import dev.reeldock.task.UnavailableException;
import org.jspecify.annotations.Nullable;

/** Nothing was kept, or the store did not answer. Making the whole call again is safe. */
public final class MediaStoreException extends UnavailableException {
  private static final long serialVersionUID = 1L;

  public MediaStoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
