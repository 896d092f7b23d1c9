package dev.reeldock.media.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.http.AbortableInputStream;

/**
 * Gives a body up whose reader waits too long for more of it. What a host sends in a chunk's length
 * or behind the last chunk is no part of the body: the HTTP client keeps any amount of it, and it
 * counts as a pace. A reader may be as slow as it likes.
 */
final class TimelyBody extends FilterInputStream {
  /** How often it is looked at within the time that a reader waits. */
  private static final int LOOKS = 10;

  private final Duration within;
  private final Thread guard;

  /** One more as a read begins and one more as it ends: odd while somebody waits. */
  private final AtomicLong turns = new AtomicLong();

  private volatile boolean late;

  TimelyBody(AbortableInputStream body, Duration within) {
    super(body);
    this.within = within;
    this.guard = Thread.ofVirtual().unstarted(() -> abortLate(body));
    guard.start();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    turns.incrementAndGet();
    int count = in.read(bytes, offset, length);
    turns.incrementAndGet();
    if (late) { // what was cut off must not look as if it had ended
      throw new IOException("nothing came for " + within.toSeconds() + " s");
    }
    return count;
  }

  private void abortLate(AbortableInputStream body) {
    try {
      for (int looks = 0; looks < LOOKS; ) {
        long turn = turns.get();
        Thread.sleep(within.dividedBy(LOOKS));
        looks = turn % 2 == 1 && turns.get() == turn ? looks + 1 : 0;
      }
      late = true;
      body.abort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    guard.interrupt();
    super.close();
  }
}
