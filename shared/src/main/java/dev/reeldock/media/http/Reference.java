package dev.reeldock.media.http;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * What a host writes in place of a URL, as RFC 3986, 5.2, reads it. Java reads it as the standard
 * before did: there a query alone takes the place of the last segment, too.
 */
final class Reference {
  private static final Pattern ABOVE_THE_ROOT =
      Pattern.compile("^([^/]*//[^/?#]*)(?:/\\.\\.)+(?=[/?#]|$)");

  private Reference() {}

  /**
   * @param base the URL that was asked, which has a host
   * @throws IllegalArgumentException if it leads to no URL
   */
  static URI resolve(URI base, String reference) {
    return reference.startsWith("?")
        ? URI.create(withoutQuery(base) + reference)
        : belowTheRoot(base.resolve(reference));
  }

  private static String withoutQuery(URI base) {
    return base.toString().replaceFirst("[?#].*", "");
  }

  private static URI belowTheRoot(URI url) {
    return URI.create(ABOVE_THE_ROOT.matcher(url.toString()).replaceFirst("$1"));
  }
}
