package dev.reeldock.local.names;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names below {@link #DOMAIN} lead inside, and hosts of strangers that printed requests name are
 * not known; all others are what they are.
 */
public final class PrivateNames extends InetAddressResolverProvider {
  public static final String DOMAIN = ".private.reeldock-test.net";

  private static final Set<String> STRANGERS = Set.of("gxdf.an");
  private static final InetAddress INSIDE = InetAddress.ofLiteral("10.0.0.1");

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new Resolver(configuration.builtinResolver());
  }

  @Override
  public String name() {
    return "names of the tests";
  }

  private record Resolver(InetAddressResolver others) implements InetAddressResolver {
    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      if (STRANGERS.contains(host)) {
        throw new UnknownHostException(host);
      }
      return host.endsWith(DOMAIN) ? Stream.of(INSIDE) : others.lookupByName(host, policy);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return others.lookupByAddress(address);
    }
  }
}
