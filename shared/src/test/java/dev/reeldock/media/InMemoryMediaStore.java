package dev.reeldock.media;

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
import java.util.TreeMap;

/** A bucket in memory; it counts what was asked and can be told to fail. */
public final class InMemoryMediaStore implements MediaStore {
  private final String bucket;
  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, String> contentTypes = new HashMap<>();
  private int failing;
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
  public Kept keep(String key, InputStream content, long length, String contentType) {
    byte[] bytes = read(content, length);
    return keep(key, bytes, contentType);
  }

  private synchronized Kept keep(String key, byte[] content, String contentType) {
    keeps++;
    failIfTold();
    if (contents.putIfAbsent(key, content) != null) {
      return Kept.WAS_THERE;
    }
    contentTypes.put(key, contentType);
    return Kept.NEW;
  }

  private static byte[] read(InputStream content, long length) {
    try {
      byte[] bytes = content.readNBytes(Math.toIntExact(length));
      if (bytes.length < length) {
        throw new IOException("The stream ended after " + bytes.length + " of " + length);
      }
      return bytes;
    } catch (IOException e) {
      throw new MediaStoreException("The stream broke; nothing was kept.", e);
    }
  }

  @Override
  public synchronized Optional<StoredMedia> find(String key) {
    finds++;
    failIfTold();
    return Optional.ofNullable(contents.get(key))
        .map(content -> new StoredMedia(content.length, sha256(content)));
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

  /** The object's bytes. */
  public synchronized Optional<byte[]> content(String key) {
    return Optional.ofNullable(contents.get(key)).map(byte[]::clone);
  }

  public synchronized Optional<String> contentType(String key) {
    return Optional.ofNullable(contentTypes.get(key));
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
