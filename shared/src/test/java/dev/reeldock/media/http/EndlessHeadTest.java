package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.provider.profile.SampleProfiles;
import java.io.IOException;
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
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** A host that sends headers, and never the last one. */
final class EndlessHeadTest {
  private static final byte[] HEADER =
      ("X-More: " + "a".repeat(100) + "\r\n").getBytes(StandardCharsets.US_ASCII);

  @AutoClose private final ServerSocket server = server();
  @AutoClose private final SdkHttpClient http = AwsCrtHttpClient.create();

  private static ServerSocket server() {
    try {
      return new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Timeout(60)
  void open_endlessHead_isGivenUpAndDropsTheConnection() throws Exception {
    CompletableFuture<Void> dropped = CompletableFuture.runAsync(this::sendUntilItBreaks);
    URI origin = URI.create("http://127.0.0.1:" + server.getLocalPort());
    Door door = new Door(SampleProfiles.KLING.outcomes().results(), origin);

    Opened opened =
        new HttpResultSource(http, door, Duration.ofMillis(300)).open(origin.resolve("/a.mp4"));

    assertThat(opened).isEqualTo(new Opened.Unavailable("127.0.0.1 gave no answer: IOException"));
    assertThat(dropped).succeedsWithin(30, TimeUnit.SECONDS);
  }

  private void sendUntilItBreaks() {
    try (Socket socket = server.accept()) {
      assertThat(socket.getInputStream().read()).isNotNegative(); // who speaks first is dropped
      OutputStream out = socket.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write(HEADER);
        Thread.sleep(1);
      }
    } catch (IOException e) {
      // The connection is dropped.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
