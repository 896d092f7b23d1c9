package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.reeldock.lambda.HttpClients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpClient;

/** A host that goes on sending, and nothing of the body. */
@Timeout(60)
final class EndlessBodyTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String CHUNK = "4\r\nbody\r\n";
  private static final Duration A_MOMENT = Duration.ofMillis(300);

  @AutoClose private final ServerSocket server = server();
  @AutoClose private final SdkHttpClient http = HttpClients.downloads().build();

  private static ServerSocket server() {
    try {
      return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private InputStream download() throws IOException {
    URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a.mp4");
    return new Download(
        http.prepareRequest(ResultRequest.of(url)).call().responseBody().orElseThrow(), A_MOMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1;more=", "0\r\n", "0\r\nX-More: "})
  void read_nothingOfTheBodyComes_breaksAndDropsTheConnection(String start) throws Exception {
    CompletableFuture<Void> dropped = CompletableFuture.runAsync(() -> sendOn(CHUNK + start));

    try (InputStream content = download()) {
      assertThat(content.readNBytes(4)).asString(StandardCharsets.US_ASCII).isEqualTo("body");
      assertThatIOException().isThrownBy(content::readAllBytes);
      assertThat(dropped).succeedsWithin(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void read_afterItsReaderPausedForLonger_goesOn() throws Exception {
    CompletableFuture<Void> sent =
        CompletableFuture.runAsync(() -> send(CHUNK.repeat(2) + "0\r\n\r\n"));

    try (InputStream content = download()) {
      assertThat(content.readNBytes(4)).hasSize(4);
      Thread.sleep(A_MOMENT.multipliedBy(3));
      assertThat(content.readAllBytes()).hasSize(4);
    }
    assertThat(sent).succeedsWithin(30, TimeUnit.SECONDS);
  }

  private void send(String chunks) {
    try (Socket socket = server.accept()) {
      assertThat(socket.getInputStream().read()).isNotNegative();
      socket.getOutputStream().write((HEAD + chunks).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sendOn(String start) {
    try (Socket socket = server.accept()) {
      assertThat(socket.getInputStream().read()).isNotNegative();
      OutputStream out = socket.getOutputStream();
      out.write((HEAD + start).getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write("0".repeat(100).getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(1);
      }
    } catch (IOException e) {
      // The connection is dropped.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
