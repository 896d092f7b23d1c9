package dev.reeldock.door;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What every URL passes at which a caller wants to be told of something: when it is given, and
 * again before each connection. Two questions: what the URL says, of which nobody is asked, and
 * where every address of its host lies. An origin that the operator trusts is asked for its form
 * only. Refusals are words for the caller, which name scheme and host and nothing else of the URL.
 * Thread-safe.
 */
public final class ReceiverDoor {
  /** An origin that can be trusted, in small letters. */
  public static final String ORIGIN = "https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?";

  /** A caller waits meanwhile. */
  private static final Duration LOOK_UP_WITHIN = Duration.ofSeconds(2);

  private static final int LAST_PORT = 65_535;

  private final List<URI> trusted;
  private final boolean plainHttp;
  private final Addresses addresses;
  private final Predicate<InetAddress> reachable;
  private final Duration lookUpWithin;

  /**
   * @param trusted the origins beyond the public internet, by scheme, host and port
   * @param plainHttp whether http will do as well
   */
  public ReceiverDoor(Collection<URI> trusted, boolean plainHttp) {
    this(trusted, plainHttp, InetAddress::getAllByName, PublicAddress::is, LOOK_UP_WITHIN);
  }

  ReceiverDoor(
      Collection<URI> trusted,
      boolean plainHttp,
      Addresses addresses,
      Predicate<InetAddress> reachable,
      Duration lookUpWithin) {
    this.trusted = List.copyOf(trusted);
    this.plainHttp = plainHttp;
    this.addresses = addresses;
    this.reachable = reachable;
    this.lookUpWithin = lookUpWithin;
  }

  /** What the URL says against itself. Nobody is asked. */
  public Optional<String> refusal(URI url) {
    if (!PlainUrl.is(url) || !isWeb(url) || PlainUrl.port(url) < 1 || url.getPort() > LAST_PORT) {
      return Optional.of(ReceiverWords.form(url));
    }
    if (isTrusted(url)) {
      return Optional.empty();
    }
    if (!isHttps(url) && !plainHttp) {
      return Optional.of(ReceiverWords.http(url));
    }
    return PublicHost.mayBe(PlainUrl.host(url))
        ? Optional.empty()
        : Optional.of(ReceiverWords.name(url));
  }

  /**
   * Both questions, for a caller that waits. A name service that does not know the host, or does
   * not say so in time, is no reason to refuse: it is asked again before each connection.
   */
  public Optional<String> stops(String text) {
    return PlainUrl.of(text)
        .map(url -> refusal(url).or(() -> stopsNow(url)))
        .orElseGet(() -> Optional.of(ReceiverWords.noUrl(text)));
  }

  private Optional<String> stopsNow(URI url) {
    return TimelyLookUp.of(() -> lookUp(url), lookUpWithin)
        .flatMap(passage ->
            passage instanceof Passage.Shut(String why) ? Optional.of(why) : Optional.empty());
  }

  /**
   * Both questions, for who is about to connect. The host's name is looked up once.
   *
   * @throws UnknownHostException if the name service knows no address
   */
  public Passage pass(URI url) throws UnknownHostException {
    Optional<String> refusal = refusal(url);
    return refusal.isPresent() ? new Passage.Shut(refusal.get()) : lookUp(url);
  }

  private Passage lookUp(URI url) throws UnknownHostException {
    InetAddress[] all = addresses.of(PlainUrl.host(url));
    if (all.length == 0) {
      throw new UnknownHostException("The name has no address.");
    }
    return isTrusted(url) || Arrays.stream(all).allMatch(reachable)
        ? new Passage.Open(List.of(all))
        : new Passage.Shut(ReceiverWords.address(url));
  }

  private boolean isTrusted(URI url) {
    return trusted.stream().anyMatch(origin -> PlainUrl.sameOrigin(url, origin));
  }

  private static boolean isWeb(URI url) {
    return isHttps(url) || "http".equals(url.getScheme());
  }

  private static boolean isHttps(URI url) {
    return "https".equals(url.getScheme());
  }
}
