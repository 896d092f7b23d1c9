package dev.reeldock.door;

import java.net.URI;
import java.util.regex.Pattern;

/** Why a caller's URL does not pass: scheme and host are named, if they can be. */
final class ReceiverWords {
  private static final String EXPECTED =
      "expected an https URL of at most "
          + PlainUrl.LONGEST
          + " characters with a host's name, a port up to 65535 if any, and neither user name nor"
          + " fragment, came ";
  private static final String INSTEAD = ": give another one, or leave it out and query";
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]{0,19}");

  private ReceiverWords() {}

  static String noUrl(String text) {
    return EXPECTED + "one of " + text.length() + " characters that is none" + INSTEAD;
  }

  static String form(URI url) {
    return EXPECTED + came(url) + " with something else" + INSTEAD;
  }

  static String http(URI url) {
    return "expected an https URL, came "
        + came(url)
        + ": serve it by https, or deploy with PlainHttpCallbacks=allowed";
  }

  static String name(URI url) {
    return "expected a host with a public name, came "
        + came(url)
        + ": give it one, or deploy with its origin among MoreReceivers";
  }

  static String address(URI url) {
    return "expected a host on public addresses alone, came "
        + came(url)
        + " with another: mend its name's addresses, or deploy with its origin among MoreReceivers";
  }

  private static String came(URI url) {
    String scheme = url.getScheme();
    String named =
        scheme != null && SCHEME.matcher(scheme).matches() ? scheme : "no scheme that is known";
    return named + " on " + PlainUrl.hostInWords(url);
  }
}
