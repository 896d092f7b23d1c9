package dev.reeldock.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class ProgressLinesTest {
  private Instant now = Instant.EPOCH;

  @Test
  void changed_aStatus_isOnePlainLineWithTheTimeSinceTheStart() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    ProgressLines progress = new ProgressLines(out, (InstantSource) () -> now);
    now = Instant.ofEpochMilli(12_345);

    progress.changed("f093ae6b4f5c211e301e33c4bfcac21b", "image2video", "processing");

    assertThat(text.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("12.3 s  f093ae6b  image2video        processing");
  }
}
