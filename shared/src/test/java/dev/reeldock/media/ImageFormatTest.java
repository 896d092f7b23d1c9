package dev.reeldock.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageFormatTest {

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void of_png_isPng() {
    assertThat(ImageFormat.of(bytes("89504e470d0a1a0a0000000d49484452"))).contains(ImageFormat.PNG);
    assertThat(ImageFormat.PNG.contentType()).isEqualTo("image/png");
    assertThat(ImageFormat.PNG.extension()).isEqualTo("png");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ffd8ffe000104a464946", "ffd8ffe1", "ffd8ffdb", "ffd8ff"})
  void of_jpeg_isJpeg(String hex) {
    assertThat(ImageFormat.of(bytes(hex))).contains(ImageFormat.JPEG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "89",
        "89504e470d0a1a",
        "ffd8",
        "00ffd8ff",
        "474946383961",
        "52494646000000005745425050",
        "3c737667",
        "0089504e470d0a1a0a",
        "c289504e470d0a1a0a"
      })
  void of_anythingElse_isEmpty(String hex) {
    assertThat(ImageFormat.of(bytes(hex))).isEmpty();
  }

  @Test
  void of_text_isEmpty() {
    assertThat(ImageFormat.of("iVBORw0KGgo=".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
