package dev.reeldock.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** A bucket in memory; it counts what was asked and can be told to fail. */
public final class InMemorySourceStore implements SourceStore {
  private final String bucket;
  private final InstantSource clock;
  private final Map<String, Kept> objects = new TreeMap<>();
  private Runnable meanwhile = () -> {};
  private int failing;
  private int failingPuts;
  private int puts;
  private int finds;
  private int reads;
  private int bytesRead;
  private int lends;
  private @Nullable String breaking;
  private int breaksAt;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(
      byte[] content, String contentType, Instant modifiedAt, Map<String, String> metadata) {}

  public InMemorySourceStore(String bucket) {
    this(bucket, InstantSource.system());
  }

  public InMemorySourceStore(String bucket, InstantSource clock) {
    this.bucket = bucket;
    this.clock = clock;
  }

  @Override
  public synchronized void put(String key, byte[] content, String contentType) {
    puts++;
    failIfTold();
    if (failingPuts > 0) {
      failingPuts--;
      throw new MediaStoreException("Told to fail.", new IOException("no bucket"));
    }
    put(key, content, contentType, Map.of());
  }

  /** As somebody with the bucket's own tools would. */
  public synchronized void put(
      String key, byte[] content, String contentType, Map<String, String> metadata) {
    objects.put(key, new Kept(content.clone(), contentType, clock.instant(), metadata));
    breaking = key.equals(breaking) ? null : breaking;
  }

  public synchronized void remove(String key) {
    objects.remove(key);
  }

  @Override
  public synchronized Optional<Source> find(String key) {
    finds++;
    failIfTold();
    return Optional.ofNullable(objects.get(key))
        .map(kept ->
            new Source(kept.content.length, etag(kept.content), kept.modifiedAt, kept.metadata));
  }

  private static String etag(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return HexFormat.of().toHexDigits(crc.getValue());
  }

  @Override
  public synchronized byte[] read(String key, long from, int length) {
    reads++;
    failIfTold();
    byte[] content = object(key).content;
    int begin = (int) Math.min(from, content.length);
    int end = (int) Math.min(from + length, content.length);
    bytesRead += end - begin;
    return Arrays.copyOfRange(content, begin, end);
  }

  @Override
  public synchronized Optional<byte[]> readIf(String key, String etag, int length) {
    failIfTold();
    meanwhile.run();
    meanwhile = () -> {};
    return Optional.ofNullable(objects.get(key))
        .map(Kept::content)
        .filter(content -> etag(content).equals(etag))
        .map(content -> Arrays.copyOf(content, Math.min(content.length, length)));
  }

  /** Happens before the next {@link #readIf}. */
  public synchronized void beforeNextReadIf(Runnable event) {
    meanwhile = event;
  }

  @Override
  public synchronized InputStream open(String key) {
    failIfTold();
    byte[] content = object(key).content;
    return key.equals(breaking)
        ? new TruncatedStream(Arrays.copyOf(content, breaksAt), true)
        : new ByteArrayInputStream(content);
  }

  private Kept object(String key) {
    return Optional.ofNullable(objects.get(key))
        .orElseThrow(() -> new MediaStoreException("No such object.", new IOException(key)));
  }

  @Override
  public URI lend(String key, Duration time) {
    return lend("GET", key, time);
  }

  @Override
  public URI lendPut(String key, String contentType, Duration time) {
    return lend("PUT", key, time);
  }

  private synchronized URI lend(String method, String key, Duration time) {
    lends++;
    String terms = "?for=" + time.toSeconds() + "&lent=" + lends + "&method=" + method;
    return URI.create("https://lent.example/" + bucket + "/" + key + terms);
  }

  @Override
  public String bucket() {
    return bucket;
  }

  private void failIfTold() {
    if (failing > 0) {
      failing--;
      throw new MediaStoreException("Told to fail.", new IOException("no bucket"));
    }
  }

  /** The next so many calls of the bucket throw. */
  public synchronized void failNext(int count) {
    failing = count;
  }

  /** The next so many puts throw. */
  public synchronized void failPuts(int count) {
    failingPuts = count;
  }

  /** That object's stream breaks behind so many bytes, until it is put again. */
  public synchronized void breakAt(String key, int bytes) {
    breaking = key;
    breaksAt = bytes;
  }

  /** The object's bytes. */
  public synchronized Optional<byte[]> content(String key) {
    return Optional.ofNullable(objects.get(key)).map(kept -> kept.content.clone());
  }

  public synchronized Optional<String> contentType(String key) {
    return Optional.ofNullable(objects.get(key)).map(Kept::contentType);
  }

  /** The keys of all objects, sorted. */
  public synchronized List<String> keys() {
    return List.copyOf(objects.keySet());
  }

  public synchronized int puts() {
    return puts;
  }

  public synchronized int finds() {
    return finds;
  }

  public synchronized int reads() {
    return reads;
  }

  /** By {@link #read}. */
  public synchronized int bytesRead() {
    return bytesRead;
  }
}
