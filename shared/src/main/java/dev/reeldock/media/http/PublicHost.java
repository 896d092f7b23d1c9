package dev.reeldock.media.http;

import dev.reeldock.provider.profile.Results;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a name may be one of the public internet. Nobody is asked. */
final class PublicHost {
  private static final Pattern NAME = Pattern.compile(Results.HOST);

  /** What resolves within a network or a machine, if at all. */
  private static final Set<String> PRIVATE_ENDS =
      Set.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "private",
          "corp",
          "home",
          "lan",
          "arpa",
          "invalid",
          "test",
          "onion");

  private PublicHost() {}

  /**
   * @param host in small letters
   */
  static boolean mayBe(String host) {
    return NAME.matcher(host).matches()
        && !PRIVATE_ENDS.contains(host.substring(host.lastIndexOf('.') + 1));
  }
}
