package dev.reeldock.local.emulators;

import com.adobe.testing.s3mock.store.S3ObjectMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Tells of every object that is put into the emulated S3, before S3 answers who put it. Safe for
 * any number of threads; uploads are told one after the other.
 */
public final class Uploads {
  private final List<Listener> listeners = new ArrayList<>();
  private long count;

  /** Hears of an upload; the upload waits for it. */
  @FunctionalInterface
  public interface Listener {
    void uploaded(Upload upload);
  }

  public synchronized void add(Listener listener) {
    listeners.add(listener);
  }

  /** Once this comes back, the listener hears nothing more. */
  public synchronized void remove(Listener listener) {
    listeners.remove(listener);
  }

  synchronized void tell(String bucket, S3ObjectMetadata stored) {
    Upload upload = upload(bucket, stored, ++count);
    listeners.forEach(listener -> listener.uploaded(upload));
  }

  private static Upload upload(String bucket, S3ObjectMetadata stored, long number) {
    return new Upload(
        bucket,
        stored.key(),
        Long.parseLong(stored.size()),
        Objects.requireNonNull(stored.etag()).replace("\"", ""),
        Instant.ofEpochMilli(stored.lastModified()),
        HexFormat.of().withUpperCase().toHexDigits(number));
  }
}
