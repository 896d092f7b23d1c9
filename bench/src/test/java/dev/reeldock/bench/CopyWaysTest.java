package dev.reeldock.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.bench.copy.Clients;
import dev.reeldock.bench.copy.Copy;
import dev.reeldock.bench.media.Media;
import dev.reeldock.bench.server.MediaServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** That what is measured is a copy at all; how long it takes is nothing for a test. */
final class CopyWaysTest {
  private static final Media MEDIA = new Media(1024 * 1024);
  private static final URI NOWHERE = URI.create("https://127.0.0.1:1");

  @AutoClose private final MediaServer server;
  private final URI source;

  CopyWaysTest() throws IOException, InterruptedException {
    server = MediaServer.start();
    source = server.url().resolve(MEDIA.path());
  }

  @Test
  void copy_ofTheProduct_isWhole() throws IOException {
    assertThat(product().run(source, "checked/product")).isEqualTo(MEDIA.length());
    assertWhole("/results/checked/product");
  }

  @Test
  void copy_ofCurl_isWhole() throws IOException, InterruptedException {
    Figure figure = new CurlPipe(server.url(), List.of()).copy(MEDIA, "checked/curl");

    assertThat(figure.wallNanos()).isPositive();
    assertWhole("/results/checked/curl");
  }

  @Test
  void copy_nothingThere_isAnErrorOfBoth() {
    assertThatThrownBy(() -> product().run(NOWHERE.resolve(MEDIA.path()), "product"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new CurlPipe(NOWHERE, List.of()).copy(MEDIA, "curl"))
        .isInstanceOf(IOException.class);
  }

  private Copy product() {
    return new Copy(Clients.source(server.url()), Clients.results(server.url()));
  }

  private void assertWhole(String path) {
    assertThat(server.object(path)).hasValue(MEDIA.length() + " " + MEDIA.sha256());
  }
}
