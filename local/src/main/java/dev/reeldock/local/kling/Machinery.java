package dev.reeldock.local.kling;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads and the HTTP client that a running fake works with. */
final class Machinery implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService renders =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("kling-render-", 0).factory());
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** For what waits: one virtual thread for each piece of work. */
  ExecutorService threads() {
    return threads;
  }

  /** For what computes: as many platform threads as there are processors. */
  ExecutorService renders() {
    return renders;
  }

  HttpClient http() {
    return http;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    renders.shutdownNow();
    http.shutdownNow();
  }
}
