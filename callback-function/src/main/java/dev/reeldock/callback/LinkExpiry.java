package dev.reeldock.callback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a signed link ends, as far as the link itself says so: Kling's {@code ksTime} (hexadecimal
 * seconds), {@code Expires} of CloudFront, OSS and others (seconds), {@code X-Amz-Date} and {@code
 * X-Amz-Expires} of S3. Only a hint: hosts answer an expired link with all kinds of pages.
 */
final class LinkExpiry {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  /** Clocks differ; a link that has just ended is tried. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Map<String, String> terms;

  private LinkExpiry(Map<String, String> terms) {
    this.terms = terms;
  }

  static boolean isOver(URI link, Instant now) {
    return of(link).filter(end -> end.plus(MARGIN).isBefore(now)).isPresent();
  }

  static Optional<Instant> of(URI link) {
    LinkExpiry expiry = new LinkExpiry(terms(link.getRawQuery()));
    return Stream.of(
            expiry.kling(), expiry.seconds("Expires"), expiry.seconds("expires"), expiry.s3())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Map<String, String> terms(@Nullable String query) {
    return Stream.of((query == null ? "" : query).split("&", -1))
        .map(term -> term.split("=", 2))
        .filter(term -> term.length == 2)
        .collect(Collectors.toMap(term -> term[0], term -> term[1], (first, _) -> first));
  }

  private Optional<Instant> kling() {
    return matching("ksTime", "[0-9a-fA-F]{8}")
        .map(time -> Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(time)));
  }

  private Optional<Instant> seconds(String name) {
    return matching(name, "[0-9]{10}").map(time -> Instant.ofEpochSecond(Long.parseLong(time)));
  }

  private Optional<Instant> s3() {
    return matching("X-Amz-Expires", "[0-9]{1,6}")
        .flatMap(time -> signedAt().map(begin -> begin.plusSeconds(Long.parseLong(time))));
  }

  private Optional<Instant> signedAt() {
    try {
      return matching("X-Amz-Date", "[0-9]{8}T[0-9]{6}Z")
          .map(date -> LocalDateTime.parse(date, BASIC).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<String> matching(String name, String pattern) {
    return Optional.ofNullable(terms.get(name)).filter(term -> term.matches(pattern));
  }
}
