package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkExpiryTest {
  private static final String HOST = "https://v16-kling-fdl.klingai.com/a.mp4";

  @ParameterizedTest
  @CsvSource({
    "?cacheKey=ChtzZ&x-kcdn-pid=112781&ksSecret=0f&ksTime=691f5c80, 2025-11-20T18:22:56Z",
    "?Expires=1763662976&OSSAccessKeyId=a&Signature=b, 2025-11-20T18:22:56Z",
    "?expires=1763662976&sig=b, 2025-11-20T18:22:56Z",
    "?X-Amz-Date=20251120T172256Z&X-Amz-Expires=3600&X-Amz-Signature=b, 2025-11-20T18:22:56Z",
  })
  void of_signedLink_isItsEnd(String query, Instant end) {
    assertThat(LinkExpiry.of(URI.create(HOST + query))).contains(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?a=b",
        "?ksTime=",
        "?ksTime=691f5c0",
        "?ksTime=zzzzzzzz",
        "?Expires=never",
        "?Expires=17636629760",
        "?Expires",
        "?X-Amz-Expires=3600",
        "?X-Amz-Date=20251399T990000Z&X-Amz-Expires=3600",
        "?X-Amz-Date=20251120T172256Z&X-Amz-Expires=-1",
      })
  void of_linkThatDoesNotTell_isEmpty(String query) {
    assertThat(LinkExpiry.of(URI.create(HOST + query))).isEmpty();
  }

  @Test
  void isOver_withinAMinute_isTried() {
    URI link = URI.create(HOST + "?Expires=1763662976");
    Instant end = Instant.ofEpochSecond(1_763_662_976);

    assertThat(LinkExpiry.isOver(link, end.minusSeconds(1))).isFalse();
    assertThat(LinkExpiry.isOver(link, end.plusSeconds(60))).isFalse();
    assertThat(LinkExpiry.isOver(link, end.plusSeconds(61))).isTrue();
  }
}
