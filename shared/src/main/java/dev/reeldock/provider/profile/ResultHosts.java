package dev.reeldock.provider.profile;

import java.util.List;

/**
 * Where results are served from.
 *
 * @param suffixes of the hosts' names; empty for any public host
 */
public record ResultHosts(List<String> suffixes) {
  public static final ResultHosts ANY_PUBLIC = new ResultHosts(List.of());

  public ResultHosts {
    suffixes = List.copyOf(suffixes);
  }

  public boolean anyPublic() {
    return suffixes.isEmpty();
  }

  /** Whether the list has the host, or a domain that it lies in. */
  public boolean lists(String host) {
    return suffixes.stream().anyMatch(suffix -> host.equals(suffix) || host.endsWith("." + suffix));
  }
}
