package dev.reeldock.media;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The bucket of results. An object is there whole or not at all. A store that does not answer, or a
 * stream that breaks, is a {@link MediaStoreException}; nothing is visible then, and the whole call
 * may be made again with a new stream. Safe for concurrent use.
 */
public interface MediaStore {

  /** Keeps a small object; one of the same key is replaced. */
  void put(String key, byte[] content, String contentType);

  /**
   * Keeps a stream of that many bytes, if there is no object of that key yet. Uses the same little
   * memory for any length. The store checks what it got by SHA-256.
   */
  Kept keep(String key, InputStream content, long length, String contentType);

  /** What the store itself says of an object. */
  Optional<StoredMedia> find(String key);

  /** A URL that serves the object to anybody who GETs it for that time. */
  URI lend(String key, Duration time);

  /** A URL that tells anybody who asks by HEAD about the object for that time. */
  URI lendHead(String key, Duration time);

  /** What came of {@link #keep}. */
  enum Kept {
    NEW,
    /** Somebody had kept an object of that key before; it is as it was. */
    WAS_THERE
  }

  /**
   * An object as the store knows it.
   *
   * @param sha256 hexadecimal
   */
  record StoredMedia(long bytes, String sha256) {}
}
