package dev.reeldock.submit.kind;

import java.net.URI;

/** The URLs that a request may name. */
final class Urls {
  static final int MAX = 8_192;

  private Urls() {}

  static boolean isHttp(String text) {
    try {
      URI url = URI.create(text.strip());
      return url.getHost() != null
          && ("http".equalsIgnoreCase(url.getScheme())
              || "https".equalsIgnoreCase(url.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
