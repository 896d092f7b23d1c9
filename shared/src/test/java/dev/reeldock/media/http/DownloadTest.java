package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.provider.http.ScriptedServer;
import dev.reeldock.provider.profile.SampleProfiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** What becomes of the connection, as a server sees it. */
final class DownloadTest {
  private static final int MIB = 1 << 20;

  /** Far more than the buffers of both sides hold. */
  private static final int PROMISED = 512 * MIB;

  private final ScriptedServer server = new ScriptedServer();
  private final SdkHttpClient http = AwsCrtHttpClient.create();
  private final HttpResultSource source =
      new HttpResultSource(http, new Door(SampleProfiles.KLING.outcomes().results(), server.url()));
  private final Set<Integer> connections = ConcurrentHashMap.newKeySet();

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  private InputStream open() {
    Opened opened = source.open(URI.create(server.url() + "/a.mp4"));
    assertThat(opened).isInstanceOf(Opened.Streaming.class);
    return ((Opened.Streaming) opened).content();
  }

  private void serve(int bytes) {
    server.answer(exchange -> {
      count(exchange);
      exchange.sendResponseHeaders(200, bytes);
      exchange.getResponseBody().write(new byte[bytes]);
    });
  }

  private void count(HttpExchange exchange) {
    boolean _ = connections.add(exchange.getRemoteAddress().getPort());
  }

  /** Until the connection breaks, or all is written. */
  private void serveUntilItBreaks(CompletableFuture<Integer> written) {
    server.answer(exchange -> {
      count(exchange);
      exchange.sendResponseHeaders(200, PROMISED);
      written.complete(write(exchange.getResponseBody()));
    });
  }

  private static int write(OutputStream body) {
    int written = 0;
    try {
      for (; written < PROMISED; written += MIB) {
        body.write(new byte[MIB]);
      }
    } catch (IOException e) {
      return written;
    }
    return written;
  }

  @Test
  void close_beforeTheEnd_dropsTheConnection() throws Exception {
    CompletableFuture<Integer> written = new CompletableFuture<>();
    serveUntilItBreaks(written);
    InputStream content = open();
    assertThat(content.read(new byte[100])).isPositive();

    content.close();

    assertThat(written.get(60, TimeUnit.SECONDS)).isLessThan(PROMISED / 4);
    serve(10);
    assertThat(open().readAllBytes()).hasSize(10);
    assertThat(connections).hasSize(2);
  }

  /** It is back a moment after the end is seen, so that the next request may need another. */
  @Test
  void close_afterTheEnd_givesTheConnectionBack() throws Exception {
    serve(MIB);

    for (int i = 0; i < 50; i++) {
      try (InputStream content = open()) {
        assertThat(content.readAllBytes()).hasSize(MIB);
      }
    }

    assertThat(connections).hasSizeLessThan(10);
  }

  @Test
  void close_whileAnotherThreadReads_wakesIt() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    server.answer(exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write(new byte[10]);
      exchange.getResponseBody().flush();
      await(over);
    });
    InputStream content = open();
    assertThat(content.readNBytes(10)).hasSize(10);
    CompletableFuture<Integer> reading = reading(content);

    content.close();

    assertThatThrownBy(() -> reading.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(IOException.class);
    over.countDown();
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Another thread that has begun to read, and waits. */
  private static CompletableFuture<Integer> reading(InputStream content) throws Exception {
    CompletableFuture<Integer> read = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              try {
                boolean _ = read.complete(content.read());
              } catch (IOException | RuntimeException e) {
                boolean _ = read.completeExceptionally(e);
              }
            });
    while (reader.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return read;
  }

  @Test
  void read_afterItWasClosed_throws() throws Exception {
    serveUntilItBreaks(new CompletableFuture<>());
    InputStream content = open();

    content.close();

    assertThatIOException().isThrownBy(content::readAllBytes);
  }
}
