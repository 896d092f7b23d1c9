package dev.reeldock.media.http;

import dev.reeldock.media.ResultDoor;
import dev.reeldock.provider.profile.ResultHosts;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What every result URL passes before a connection is made: https on its own port, no user name, a
 * host from where the provider's results come. The provider's own origin, which the operator has
 * configured and which is given our credentials anyway, passes as well.
 */
public final class Door implements ResultDoor {
  private static final int HTTPS = 443;

  private final ResultHosts hosts;
  private final URI providerOrigin;

  public Door(ResultHosts hosts, URI providerOrigin) {
    this.hosts = hosts;
    this.providerOrigin = providerOrigin;
  }

  @Override
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
    return clean && (isOfProvider(url) || expected(url, host));
  }

  /** Whether it lies where the provider itself answers. */
  boolean isOfProvider(URI url) {
    return url.getHost().equalsIgnoreCase(providerOrigin.getHost())
        && url.getPort() == providerOrigin.getPort()
        && providerOrigin.getScheme().equals(url.getScheme());
  }

  private boolean expected(URI url, String host) {
    boolean https = "https".equals(url.getScheme());
    boolean standardPort = url.getPort() == -1 || url.getPort() == HTTPS;
    return https
        && standardPort
        && (hosts.anyPublic() ? PublicHost.mayBe(host) : hosts.lists(host));
  }
}
