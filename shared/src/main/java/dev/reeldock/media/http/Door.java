package dev.reeldock.media.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What every result URL passes before a connection is made: https on its own port, no user name, a
 * host of the provider's list. The provider's own origin, which the operator has configured and
 * which is given our credentials anyway, passes as well.
 */
public final class Door {
  private static final int HTTPS = 443;

  private final List<String> hosts;
  private final URI providerOrigin;

  public Door(List<String> hosts, URI providerOrigin) {
    this.hosts = List.copyOf(hosts);
    this.providerOrigin = providerOrigin;
  }

  /** Why the URL does not pass; empty when it does. Names the host and nothing else of it. */
  public Optional<String> refusal(URI url) {
    if (url.getHost() == null) {
      return Optional.of("a result URL without a host");
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return passes(url, host)
        ? Optional.empty()
        : Optional.of("a result on " + host + ", which is not a host of the provider's results");
  }

  private boolean passes(URI url, String host) {
    boolean clean = url.getRawUserInfo() == null;
    return clean && (ofProvider(url, host) || listed(url, host));
  }

  private boolean ofProvider(URI url, String host) {
    return host.equals(providerOrigin.getHost())
        && url.getPort() == providerOrigin.getPort()
        && providerOrigin.getScheme().equals(url.getScheme());
  }

  private boolean listed(URI url, String host) {
    boolean https = "https".equals(url.getScheme());
    boolean standardPort = url.getPort() == -1 || url.getPort() == HTTPS;
    return https
        && standardPort
        && hosts.stream().anyMatch(suffix -> host.equals(suffix) || host.endsWith("." + suffix));
  }
}
