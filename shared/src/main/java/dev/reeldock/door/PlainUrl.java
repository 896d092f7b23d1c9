package dev.reeldock.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A URL that has nothing in it by which readers differ: scheme, host, path and query alone. */
public final class PlainUrl {
  static final int LONGEST = 8_192;

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final Pattern NAME_OR_ADDRESS = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");

  private PlainUrl() {}

  /** The text as a URL in ASCII, where it is a plain one: some letters become what no URL has. */
  public static Optional<URI> of(String text) {
    try {
      URI url = new URI(text);
      return is(url)
          ? Optional.of(new URI(url.toASCIIString())).filter(PlainUrl::is)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Blanks, backslashes and control characters never become a {@link URI}. */
  public static boolean is(URI url) {
    return url.getScheme() != null
        && url.getHost() != null
        && !url.getRawAuthority().contains("@")
        && url.getRawFragment() == null
        && url.toString().length() <= LONGEST;
  }

  public static boolean isHttps(URI url) {
    return "https".equals(url.getScheme()) && port(url) == HTTPS;
  }

  public static boolean sameOrigin(URI url, URI other) {
    return url.getScheme().equals(other.getScheme())
        && url.getHost().equalsIgnoreCase(other.getHost())
        && port(url) == port(other);
  }

  /** In small letters. */
  public static String host(URI url) {
    return url.getHost().toLowerCase(Locale.ROOT);
  }

  /** The host, of a URL that is anything, if it can be named. */
  public static String hostInWords(URI url) {
    String host = url.getHost();
    return host != null && NAME_OR_ADDRESS.matcher(host).matches()
        ? host
        : "a host that is no name";
  }

  public static int port(URI url) {
    if (url.getPort() != -1) {
      return url.getPort();
    }
    return "https".equals(url.getScheme()) ? HTTPS : HTTP;
  }
}
