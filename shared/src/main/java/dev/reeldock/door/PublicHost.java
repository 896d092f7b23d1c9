package dev.reeldock.door;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a name may be one of the public internet. Nobody is asked. */
public final class PublicHost {
  private static final String LABEL = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)";

  /** Labels with a dot among them; the last begins with a letter, so it is no address. */
  public static final String NAME = "(?=.{4,253}$)" + LABEL + "+[a-z][a-z0-9-]{0,61}[a-z0-9]";

  private static final Pattern WHOLE = Pattern.compile(NAME);

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
   * By its form alone.
   *
   * @param host in small letters
   */
  public static boolean mayBe(String host) {
    return WHOLE.matcher(host).matches()
        && !PRIVATE_ENDS.contains(host.substring(host.lastIndexOf('.') + 1));
  }
}
