package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.NoiseStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body of 56 MB, made and sent by a JVM whose heap could not hold one of its four images. */
final class BodyMemoryTest {
  private static final String HEAP = "-Xmx12m";

  @TempDir private Path temporary;

  @Test
  void submit_fourTimesTenMegabytes_fitsAHeapThatIsNoLargerThanOne() throws Exception {
    try (ScriptedServer kling = new ScriptedServer()) {
      kling.answer(200, "{\"code\":0,\"data\":{\"task_id\":\"7\",\"task_status\":\"submitted\"}}");

      assertThat(outputOf(start(kling.url()))).contains("Accepted[id=7]");

      List<JsonObject> images =
          Json.object(kling.received().getFirst().body()).orElseThrow().objects("image_list");
      assertThat(images).hasSize(FourImages.COUNT);
      for (int seed = 0; seed < FourImages.COUNT; seed++) {
        String base64 = images.get(seed).text("image").orElseThrow();
        assertThat(Base64.getDecoder().decode(base64))
            .isEqualTo(NoiseStream.bytes(seed, FourImages.LENGTH));
      }
      assertThat(temporary).isEmptyDirectory();
    }
  }

  private Process start(URI url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            FourImages.class.getName(),
            url.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static String outputOf(Process process) throws Exception {
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
