package dev.reeldock.media.http;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Why a URL does not pass: its host is named, if it can be, and nothing else of it. */
final class DoorWords {
  private static final Pattern NAME_OR_ADDRESS = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,253}");

  private DoorWords() {}

  static String form(URI url) {
    return "expected a result's URL to be https, a host and a path, without port, user name and"
        + " fragment, came another on "
        + host(url)
        + ": ask the provider for it";
  }

  static String name(URI url) {
    return "expected a result on a host with a public name, came "
        + host(url)
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

  private static String host(URI url) {
    String host = url.getHost();
    return host != null && NAME_OR_ADDRESS.matcher(host).matches()
        ? host
        : "a host that is no name";
  }
}
