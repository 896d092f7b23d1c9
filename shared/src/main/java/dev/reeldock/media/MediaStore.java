package dev.reeldock.media;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bucket of results. An object is there whole or not at all. A store that does not answer, or a
 * stream that breaks, is a {@link MediaStoreException}; nothing is visible then, and the whole call
 * may be made again with a new stream. Safe for concurrent use.
 */
public interface MediaStore {

  /** Keeps a small object; one of the same key is replaced. */
  void put(String key, byte[] content, String contentType);

  /**
   * Keeps a stream, if there is no object of that key yet. Uses the same little memory for any
   * length. The store checks what it got by SHA-256.
   *
   * @param length of the stream in bytes; where it is not known, the stream is kept in parts
   * @param within how long it may take; what takes longer is given up: the stream is closed, and
   *     nothing is kept
   */
  Kept keep(String key, InputStream content, OptionalLong length, Label label, Duration within);

  /** What the store itself says of an object. One that it has no SHA-256 of is read for it. */
  Optional<StoredMedia> find(String key);

  /** A URL that serves the object to anybody who GETs it for that time. */
  URI lend(String key, Duration time);

  /** A URL that tells anybody who asks by HEAD about the object for that time. */
  URI lendHead(String key, Duration time);

  /** What came of {@link #keep}. */
  sealed interface Kept {

    /**
     * The stream is the object.
     *
     * @param sha256 of what was sent, hexadecimal; the store found the same in what it got
     */
    record New(String sha256) implements Kept {}

    /** Somebody had kept an object of that key before; it is as it was. */
    record WasThere() implements Kept {}

    /** Somebody is keeping one just now; the whole copy may be made again at once. */
    record Conflict() implements Kept {}
  }

  /**
   * An object as the store knows it.
   *
   * @param sha256 hexadecimal
   */
  record StoredMedia(long bytes, String sha256, String contentType) {}
}
