package dev.reeldock.media.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.http.AbortableInputStream;

/**
 * Gives a body up whose reader waits too long for more of it. What a host sends in a chunk's length
 * or behind the last chunk is no part of the body: the HTTP client keeps any amount of it, and it
 * counts as a pace. A reader may be as slow as it likes.
 */
final class TimelyBody extends FilterInputStream {
  private static final long NOBODY = Long.MIN_VALUE;

  private final Duration within;
  private final Thread guard;
  private volatile long waitsSince = NOBODY;
  private volatile boolean late;

  TimelyBody(AbortableInputStream body, Duration within) {
    super(body);
    this.within = within;
    this.guard = Thread.ofVirtual().unstarted(() -> abortLate(body));
    guard.start();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    waitsSince = System.nanoTime();
    int count = in.read(bytes, offset, length);
    waitsSince = NOBODY;
    if (late) { // what was cut off must not look as if it had ended
      throw new IOException("nothing came for " + within.toSeconds() + " s");
    }
    return count;
  }

  /** Sleeps for as long as nobody can have waited too long, however many reads there are. */
  private void abortLate(AbortableInputStream body) {
    try {
      for (Duration left = within; left.isPositive(); left = left()) {
        Thread.sleep(left);
      }
      late = true;
      body.abort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration left() {
    long since = waitsSince;
    return since == NOBODY ? within : within.minusNanos(System.nanoTime() - since);
  }

  @Override
  public void close() throws IOException {
    guard.interrupt();
    super.close();
  }
}
