package dev.reeldock.submit.kind;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The URLs that a request may name. They are kept and passed on as texts: whoever fetches them
 * knows better than {@code java.net.URI} which hosts and characters it takes.
 */
final class Urls {
  static final int MAX = 8_192;

  private static final Pattern HTTP = Pattern.compile("(?i)https?://");
  private static final Pattern WHOLE =
      Pattern.compile("(?iU)https?://[^/?#\\s\\p{Cntrl}][^\\s\\p{Cntrl}]*");

  private Urls() {}

  /** Whether a text is meant as a URL, whole or not. */
  static boolean isHttp(String text) {
    return HTTP.matcher(text).lookingAt();
  }

  /** Whether a text is meant as the name of an object in a bucket. */
  static boolean isS3(String text) {
    return text.startsWith("s3://");
  }

  /** What came instead of a URL, in words that do not repeat it; empty if one came. */
  static Optional<String> problem(String text) {
    if (!isHttp(text)) {
      return Optional.of("something else");
    }
    if (text.length() > MAX) {
      return Optional.of("a URL of " + text.length() + " characters");
    }
    return WHOLE.matcher(text).matches()
        ? Optional.empty()
        : Optional.of("a URL without a host, or with a space in it");
  }
}
