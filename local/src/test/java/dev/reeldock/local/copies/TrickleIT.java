package dev.reeldock.local.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.provider.http.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The clients of the functions before a host that gives 4 KiB/s. It takes the better part of a
 * minute and next to no work.
 */
@Timeout(180)
final class TrickleIT {
  private static final byte[] PIECE = new byte[1024];
  private static final int BETWEEN_PIECES_IN_MILLIS = 250;

  /** For 50 s, where 30 are the most: the client for downloads has long broken off by then. */
  private static final int PIECES = 200;

  @AutoClose private final ScriptedServer host = new ScriptedServer();
  private final Wiring wiring = new Wiring(new Environment(Map.of()));
  @AutoClose private final SdkHttpClient usual = wiring.http();
  @AutoClose private final SdkHttpClient downloads = wiring.downloads();

  @Test
  void read_trickle_isGivenUpByTheClientForDownloadsAlone() throws IOException {
    host.answer(TrickleIT::trickle);

    try (InputStream patient = open(usual);
        InputStream impatient = open(downloads)) {
      assertThat(impatient.readNBytes(PIECE.length)).isEqualTo(PIECE);
      assertThatThrownBy(impatient::readAllBytes).hasMessageContaining("throughput");
      assertThat(patient.readAllBytes()).hasSize(PIECES * PIECE.length);
    }
  }

  private static void trickle(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, (long) PIECES * PIECE.length);
    try {
      for (int sent = 0; sent < PIECES; sent++) {
        exchange.getResponseBody().write(PIECE);
        exchange.getResponseBody().flush();
        Thread.sleep(BETWEEN_PIECES_IN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private InputStream open(SdkHttpClient client) throws IOException {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(host.url().resolve("/a.mp4"))
            .build();
    return client
        .prepareRequest(HttpExecuteRequest.builder().request(request).build())
        .call()
        .responseBody()
        .orElseThrow();
  }
}
