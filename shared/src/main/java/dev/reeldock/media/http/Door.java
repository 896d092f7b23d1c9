package dev.reeldock.media.http;

import dev.reeldock.door.Addresses;
import dev.reeldock.door.PlainUrl;
import dev.reeldock.door.PublicAddress;
import dev.reeldock.door.PublicHost;
import dev.reeldock.media.ResultDoor;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.ResultSource.Opened.Refused.Reason;
import dev.reeldock.provider.profile.Results;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * What every URL from outside passes before a connection is made, and every redirect again. Two
 * questions: what the URL says, of which nobody is asked, and where every address of its host lies.
 * The provider's own origin, which the operator has configured and which is given our credentials
 * anyway, is asked the first one only.
 */
public final class Door implements ResultDoor {
  private final Results results;
  private final URI providerOrigin;
  private final Addresses addresses;

  public Door(Results results, URI providerOrigin) {
    this(results, providerOrigin, InetAddress::getAllByName);
  }

  Door(Results results, URI providerOrigin, Addresses addresses) {
    this.results = results;
    this.providerOrigin = providerOrigin;
    this.addresses = addresses;
  }

  Results results() {
    return results;
  }

  @Override
  public Optional<String> refusal(URI url) {
    if (!PlainUrl.is(url)) {
      return Optional.of(DoorWords.form(url));
    }
    if (isOfProvider(url)) {
      return Optional.empty();
    }
    return PlainUrl.isHttps(url)
        ? refusal(url, PlainUrl.host(url))
        : Optional.of(DoorWords.form(url));
  }

  private Optional<String> refusal(URI url, String host) {
    if (!PublicHost.mayBe(host)) {
      return Optional.of(DoorWords.name(url));
    }
    return results.anyPublic() || results.lists(host)
        ? Optional.empty()
        : Optional.of(DoorWords.list(host, results.hosts()));
  }

  /** What stops it, by either question; empty where nothing does. */
  Optional<Opened> stops(URI url) {
    return refusal(url)
        .map(Door::elsewhere)
        .or(() -> isOfProvider(url) ? Optional.empty() : stopsAt(PlainUrl.host(url)));
  }

  private Optional<Opened> stopsAt(String host) {
    List<InetAddress> all = resolved(host);
    if (all.isEmpty()) {
      return Optional.of(new Opened.Unavailable(host + " is not known to the name service"));
    }
    return all.stream().allMatch(PublicAddress::is)
        ? Optional.empty()
        : Optional.of(elsewhere(DoorWords.address(host)));
  }

  private List<InetAddress> resolved(String host) {
    try {
      return List.of(addresses.of(host));
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  private boolean isOfProvider(URI url) {
    return PlainUrl.sameOrigin(url, providerOrigin);
  }

  private static Opened elsewhere(String words) {
    return new Opened.Refused(Reason.ELSEWHERE, words);
  }
}
