package dev.reeldock.media;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The bucket of what tasks are made from: images, and manifests that name them. A store that does
 * not answer, or a stream that breaks, is a {@link MediaStoreException}. Safe for concurrent use.
 */
public interface SourceStore {
  /** In bytes of UTF-8; S3 answers a longer key as a mistake, not as an object that is missing. */
  int LONGEST_KEY = 1_024;

  /** The bucket's name. */
  String bucket();

  /** Keeps a small object; one of the same key is replaced. */
  void put(String key, byte[] content, String contentType);

  /** What the store says of an object, without reading it. */
  Optional<Source> find(String key);

  /**
   * So many bytes of an object that is known to be there, from that place on; fewer at its end,
   * none beyond it.
   */
  byte[] read(String key, long from, int length);

  /**
   * The beginning of an object, at most so many bytes; empty if it is gone, or is another than that
   * of the etag.
   */
  Optional<byte[]> readIf(String key, String etag, int length);

  /** The whole of an object that is known to be there; little of it is held at a time. */
  InputStream open(String key);

  /** A URL that serves the object to anybody who GETs it for that time. */
  URI lend(String key, Duration time);

  /** A URL that keeps what anybody PUTs there for that time, as that type and under that key. */
  URI lendPut(String key, String contentType, Duration time);

  /** The object's name in a task's request: {@code s3://<bucket>/<key>}. */
  default String nameOf(String key) {
    return "s3://" + bucket() + "/" + key;
  }

  /** The key that a name of this bucket holds; empty for any other text. */
  default Optional<String> keyOf(String name) {
    String prefix = nameOf("");
    return name.startsWith(prefix)
        ? Optional.of(name.substring(prefix.length())).filter(key -> !key.isEmpty())
        : Optional.empty();
  }

  /**
   * An object as the store knows it.
   *
   * @param etag changes whenever the content does
   * @param metadata what whoever put it said of it, by names in lower case
   */
  record Source(long bytes, String etag, Instant modifiedAt, Map<String, String> metadata) {
    public Source {
      metadata = Map.copyOf(metadata);
    }
  }
}
