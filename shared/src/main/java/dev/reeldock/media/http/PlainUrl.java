package dev.reeldock.media.http;

import java.net.URI;

/** A URL that has nothing in it by which readers differ: scheme, host, path and query alone. */
final class PlainUrl {
  private static final int LONGEST = 8_192;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private PlainUrl() {}

  /** Blanks, backslashes and control characters never become a {@link URI}. */
  static boolean is(URI url) {
    return url.getScheme() != null
        && url.getHost() != null
        && !url.getRawAuthority().contains("@")
        && url.getRawFragment() == null
        && url.toString().length() <= LONGEST;
  }

  static boolean isHttps(URI url) {
    return "https".equals(url.getScheme()) && port(url) == HTTPS;
  }

  static boolean sameOrigin(URI url, URI other) {
    return url.getScheme().equals(other.getScheme())
        && url.getHost().equalsIgnoreCase(other.getHost())
        && port(url) == port(other);
  }

  private static int port(URI url) {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return "https".equals(url.getScheme()) ? HTTPS : HTTP;
  }
}
