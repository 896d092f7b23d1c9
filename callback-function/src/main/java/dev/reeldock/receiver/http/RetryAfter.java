package dev.reeldock.receiver.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** When a receiver would like to hear again: its header {@code Retry-After}. */
final class RetryAfter {
  private RetryAfter() {}

  /** Nothing where it is missing, unreadable or past. */
  static @Nullable Instant of(HttpResponse head, Instant now) {
    return Optional.ofNullable(head.getFirstHeader("Retry-After"))
        .map(Header::getValue)
        .map(String::strip)
        .flatMap(text -> read(text, now))
        .filter(at -> at.isAfter(now))
        .orElse(null);
  }

  private static Optional<Instant> read(String text, Instant now) {
    return text.matches("[0-9]{1,9}")
        ? Optional.of(now.plusSeconds(Long.parseLong(text)))
        : date(text);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
