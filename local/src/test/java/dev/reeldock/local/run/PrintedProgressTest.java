package dev.reeldock.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PrintedProgressTest {
  @Test
  void changed_aStatus_isOnePlainLine() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();

    new PrintedProgress(new PrintStream(text, true, StandardCharsets.UTF_8))
        .changed(Duration.ofMillis(12_345), "processing");

    assertThat(text.toString(StandardCharsets.UTF_8).strip()).isEqualTo("12.3 s  processing");
  }
}
