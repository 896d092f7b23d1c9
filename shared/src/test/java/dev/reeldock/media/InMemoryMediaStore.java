package dev.reeldock.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bucket in memory; it counts what was asked and can be told to fail. */
public final class InMemoryMediaStore implements MediaStore {
  private final String bucket;
  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, String> contentTypes = new HashMap<>();
  private final Map<String, Label> labels = new HashMap<>();
  private final List<Duration> allowed = new CopyOnWriteArrayList<>();
  private int failing;
  private int conflicts;
  private int puts;
  private int keeps;
  private int finds;
  private int lends;

  public InMemoryMediaStore(String bucket) {
    this.bucket = bucket;
  }

  @Override
  public synchronized void put(String key, byte[] content, String contentType) {
    puts++;
    failIfTold();
    contents.put(key, content.clone());
    contentTypes.put(key, contentType);
  }

  @Override
  public Kept keep(
      String key, InputStream content, OptionalLong length, Label label, Duration within) {
    allowed.add(within);
    byte[] bytes = read(content, length, within);
    return keep(key, bytes, label);
  }

  private synchronized Kept keep(String key, byte[] content, Label label) {
    keeps++;
    failIfTold();
    if (conflicts > 0) {
      conflicts--;
      return new Kept.Conflict();
    }
    if (contents.putIfAbsent(key, content) != null) {
      return new Kept.WasThere();
    }
    labels.put(key, label);
    contentTypes.put(key, label.contentType());
    return new Kept.New(sha256(content));
  }

  private static byte[] read(InputStream content, OptionalLong length, Duration within) {
    long start = System.nanoTime();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    try {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        bytes.write(buffer, 0, count);
        if (System.nanoTime() - start > within.toNanos()) {
          throw new IOException("It took longer than it may.");
        }
      }
    } catch (IOException e) {
      throw new MediaStoreException("The stream broke; nothing was kept.", e);
    }
    if (length.isPresent() && bytes.size() != length.getAsLong()) {
      throw new MediaStoreException("The stream has another length than was told.", null);
    }
    return bytes.toByteArray();
  }

  @Override
  public synchronized Optional<StoredMedia> find(String key) {
    finds++;
    failIfTold();
    return Optional.ofNullable(contents.get(key))
        .map(content ->
            new StoredMedia(content.length, sha256(content), contentTypes.getOrDefault(key, "")));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  @Override
  public URI lend(String key, Duration time) {
    return lend("GET", key, time);
  }

  @Override
  public URI lendHead(String key, Duration time) {
    return lend("HEAD", key, time);
  }

  private synchronized URI lend(String method, String key, Duration time) {
    lends++;
    String terms = "?for=" + time.toSeconds() + "&lent=" + lends + "&method=" + method;
    return URI.create("https://lent.example/" + bucket + "/" + key + terms);
  }

  private void failIfTold() {
    if (failing > 0) {
      failing--;
      throw new MediaStoreException("Told to fail.", new IOException("no bucket"));
    }
  }

  /** The next so many calls of the bucket throw; a stream has been read by then. */
  public synchronized void failNext(int count) {
    failing = count;
  }

  /** The next so many keeps meet somebody who keeps the same object just then. */
  public synchronized void conflictNext(int count) {
    conflicts = count;
  }

  /** The object's bytes. */
  public synchronized Optional<byte[]> content(String key) {
    return Optional.ofNullable(contents.get(key)).map(byte[]::clone);
  }

  public synchronized Optional<String> contentType(String key) {
    return Optional.ofNullable(contentTypes.get(key));
  }

  /** How long each keep might take. */
  public List<Duration> within() {
    return List.copyOf(allowed);
  }

  /** What was said of an object that was kept. */
  public synchronized Optional<Label> label(String key) {
    return Optional.ofNullable(labels.get(key));
  }

  /** The keys of all objects, sorted. */
  public synchronized List<String> keys() {
    return List.copyOf(contents.keySet());
  }

  public synchronized int puts() {
    return puts;
  }

  public synchronized int keeps() {
    return keeps;
  }

  public synchronized int finds() {
    return finds;
  }
}
