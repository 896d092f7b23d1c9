package dev.reeldock.media;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The provider's result host in memory: a URL of which nothing was said is dead. Counts the opens
 * and the streams that nobody has closed.
 */
public final class InMemoryResultSource implements ResultSource {
  private final Map<URI, Supplier<Opened>> answers = new HashMap<>();
  private final List<URI> opened = new ArrayList<>();
  private Runnable onOpen = () -> {};
  private int unclosed;

  public synchronized void serve(URI url, byte[] content) {
    byte[] bytes = content.clone();
    answers.put(url, () -> streaming(new ByteArrayInputStream(bytes), bytes.length));
  }

  /** Says nothing of how long it is. */
  public synchronized void serveWithoutLength(URI url, byte[] content) {
    byte[] bytes = content.clone();
    answers.put(url, () -> streaming(new ByteArrayInputStream(bytes), OptionalLong.empty()));
  }

  /** Is missing until it is asked for that many times. */
  public synchronized void appearAtTry(int tries, URI url, byte[] content) {
    AtomicInteger asked = new AtomicInteger();
    byte[] bytes = content.clone();
    answers.put(
        url,
        () ->
            asked.incrementAndGet() < tries
                ? new Opened.Dead(404)
                : streaming(new ByteArrayInputStream(bytes), bytes.length));
  }

  /** What happens while the next URL is opened. */
  public synchronized void onNextOpen(Runnable event) {
    onOpen = event;
  }

  public synchronized void refuse(URI url, Opened.Refused.Reason reason, String words) {
    answers.put(url, () -> new Opened.Refused(reason, words));
  }

  /** Promises the whole content, and breaks off in its middle. */
  public synchronized void breakMidway(URI url, byte[] content) {
    byte[] half = Arrays.copyOf(content, content.length / 2);
    answers.put(
        url,
        () ->
            streaming(
                new SequenceInputStream(new ByteArrayInputStream(half), new BrokenStream()),
                content.length));
  }

  public synchronized void kill(URI url, int httpStatus) {
    answers.put(url, () -> new Opened.Dead(httpStatus));
  }

  public synchronized void makeUnavailable(URI url, String reason) {
    answers.put(url, () -> new Opened.Unavailable(reason));
  }

  @Override
  public synchronized Opened open(URI url) {
    opened.add(url);
    Runnable event = onOpen;
    onOpen = () -> {};
    event.run();
    return answers.getOrDefault(url, () -> new Opened.Dead(404)).get();
  }

  private Opened streaming(InputStream content, long length) {
    return streaming(content, OptionalLong.of(length));
  }

  private Opened streaming(InputStream content, OptionalLong length) {
    unclosed++;
    return new Opened.Streaming(new CountedStream(content), length);
  }

  /** Every URL that was opened, in order. */
  public synchronized List<URI> opened() {
    return List.copyOf(opened);
  }

  public synchronized int unclosed() {
    return unclosed;
  }

  private synchronized void closed() {
    unclosed--;
  }

  private final class CountedStream extends FilterInputStream {
    private boolean closed;

    CountedStream(InputStream content) {
      super(content);
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (!closed) {
        closed = true;
        InMemoryResultSource.this.closed();
      }
    }
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("Told to break.");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      throw new IOException("Told to break.");
    }
  }
}
