package dev.reeldock.provider.profile;

import dev.reeldock.door.PublicHost;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a provider serves results, and what one may be like.
 *
 * @param hosts each with the hosts below it; none for any public host
 * @param redirects how many in a row are followed
 * @param mostBytes what none is larger than
 * @param kept for how long the provider keeps one
 */
public record Results(List<String> hosts, int redirects, long mostBytes, Duration kept) {
  /** What a host's name is like, in small letters. */
  public static final String HOST = PublicHost.NAME;

  public Results {
    hosts = List.copyOf(hosts);
  }

  public boolean anyPublic() {
    return hosts.isEmpty();
  }

  /** Whether the list has the host, or a domain that it lies in. */
  public boolean lists(String host) {
    return hosts.stream().anyMatch(listed -> host.equals(listed) || host.endsWith("." + listed));
  }

  /** The same, served by more hosts; any public host is all there is. */
  public Results alsoOn(Collection<String> more) {
    List<String> all = Stream.concat(hosts.stream(), more.stream().sorted()).distinct().toList();
    return anyPublic() ? this : new Results(all, redirects, mostBytes, kept);
  }
}
