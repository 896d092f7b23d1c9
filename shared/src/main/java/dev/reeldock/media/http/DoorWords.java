package dev.reeldock.media.http;

import dev.reeldock.door.PlainUrl;
import java.net.URI;
import java.util.List;

/** Why a URL does not pass: its host is named, if it can be, and nothing else of it. */
final class DoorWords {
  private DoorWords() {}

  static String form(URI url) {
    return "expected a result's URL to be https, a host and a path, without port, user name and"
        + " fragment, came another on "
        + PlainUrl.hostInWords(url)
        + ": ask the provider for it";
  }

  static String name(URI url) {
    return "expected a result on a host with a public name, came "
        + PlainUrl.hostInWords(url)
        + ": ask the provider for it";
  }

  static String list(String host, List<String> hosts) {
    return "expected a result on "
        + String.join(", ", hosts)
        + " or below, came "
        + host
        + ": if it is the provider's, deploy with MoreResultHosts="
        + host
        + " or put it into the profile's results.hosts";
  }

  static String address(String host) {
    return "expected a result on public addresses alone, came "
        + host
        + " with another: ask the provider for it, or whoever runs your name service";
  }
}
