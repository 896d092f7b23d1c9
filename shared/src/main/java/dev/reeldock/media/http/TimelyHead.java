package dev.reeldock.media.http;

import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;

/** Gives an answer up whose head is not whole in time: the HTTP client reads one of any length. */
final class TimelyHead {
  private TimelyHead() {}

  static HttpExecuteResponse of(ExecutableHttpRequest request, Duration within) throws IOException {
    Thread guard = Thread.ofVirtual().start(() -> abortAfter(within, request));
    try {
      return request.call();
    } finally {
      guard.interrupt();
    }
  }

  /** What has been answered by then is not aborted any more. */
  private static void abortAfter(Duration time, ExecutableHttpRequest request) {
    try {
      Thread.sleep(time);
      request.abort();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
