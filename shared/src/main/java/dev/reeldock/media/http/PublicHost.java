package dev.reeldock.media.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a host is one of the public internet: by its name, and by every address of it. */
final class PublicHost {
  /** Labels with a dot among them; the last begins with a letter, so it is no address. */
  private static final Pattern NAME =
      Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");

  private static final Set<String> PRIVATE_ENDS =
      Set.of("localhost", "local", "internal", "arpa", "home", "lan", "invalid", "test", "onion");

  private final Addresses addresses;

  /** How a name becomes addresses. */
  @FunctionalInterface
  interface Addresses {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  PublicHost(Addresses addresses) {
    this.addresses = addresses;
  }

  /** By its name alone; nobody is asked. */
  static boolean mayBe(String host) {
    return NAME.matcher(host).matches()
        && !PRIVATE_ENDS.contains(host.substring(host.lastIndexOf('.') + 1));
  }

  /** Why the host must not be called; empty when all its addresses are public. */
  Optional<String> refusal(String host) {
    try {
      return List.of(addresses.of(host)).stream().allMatch(PublicAddress::is)
          ? Optional.empty()
          : Optional.of(host + " has an address that is not public");
    } catch (UnknownHostException e) {
      return Optional.of(host + " is not known to the name service");
    }
  }
}
