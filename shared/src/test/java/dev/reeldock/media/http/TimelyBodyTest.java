package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.http.AbortableInputStream;

final class TimelyBodyTest {
  /** Else what was cut off would pass for all of it. */
  @Test
  @Timeout(60)
  void read_abortedBodyLooksAsIfItHadEnded_breaksAllTheSame() throws IOException {
    CountDownLatch aborted = new CountDownLatch(1);
    AbortableInputStream body = AbortableInputStream.create(endsWith(aborted), aborted::countDown);

    try (TimelyBody timely = new TimelyBody(body, Duration.ofMillis(100))) {
      assertThatThrownBy(() -> timely.read(new byte[8], 0, 8))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nothing came");
    }
  }

  private static InputStream endsWith(CountDownLatch aborted) {
    return new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
          aborted.await();
          return -1;
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    };
  }
}
