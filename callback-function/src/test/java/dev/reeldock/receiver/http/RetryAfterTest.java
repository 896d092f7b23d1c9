package dev.reeldock.receiver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static HttpResponse head(String... values) {
    HttpResponse head = new BasicHttpResponse(429);
    for (String value : values) {
      head.addHeader("retry-after", value);
    }
    return head;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 2026-11-22T08:00:01Z",
        "0120 | 2026-11-22T08:02:00Z",
        "259201 | 2026-11-25T08:00:01Z",
        "999999999 | 2058-07-31T09:46:39Z",
        "Sun, 22 Nov 2026 09:00:00 GMT | 2026-11-22T09:00:00Z",
        "Wed, 25 Nov 2026 08:00:01 GMT | 2026-11-25T08:00:01Z",
      })
  void of_secondsOrADate_isThatMoment(String value, Instant at) {
    assertThat(RetryAfter.of(head(value), NOW)).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "1.5",
        "soon",
        "9999999999",
        "99999999999999999999999",
        "Sun, 22 Nov 2026 07:59:59 GMT",
        "Mon, 22 Nov 2026 09:00:00 GMT",
        "2026-11-22T09:00:00Z",
      })
  void of_anythingElse_isNone(String value) {
    assertThat(RetryAfter.of(head(value), NOW)).isNull();
  }

  @Test
  void of_noHeader_isNone() {
    assertThat(RetryAfter.of(head(), NOW)).isNull();
  }

  @Test
  void of_several_isTheFirst() {
    assertThat(RetryAfter.of(head("60", "120"), NOW)).isEqualTo(NOW.plusSeconds(60));
  }
}
