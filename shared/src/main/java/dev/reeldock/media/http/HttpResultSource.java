package dev.reeldock.media.http;

import dev.reeldock.media.ResultSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Results over HTTP. Redirects are not followed. */
public final class HttpResultSource implements ResultSource {
  private final SdkHttpClient http;
  private final Door door;
  private final PublicHost hosts;

  public HttpResultSource(SdkHttpClient http, Door door) {
    this(http, door, new PublicHost(InetAddress::getAllByName));
  }

  HttpResultSource(SdkHttpClient http, Door door, PublicHost hosts) {
    this.http = http;
    this.door = door;
    this.hosts = hosts;
  }

  @Override
  public Opened open(URI url) {
    return door.refusal(url)
        .or(() -> door.isOfProvider(url) ? Optional.empty() : hosts.refusal(url.getHost()))
        .<Opened>map(Opened.Unavailable::new)
        .orElseGet(() -> get(url));
  }

  private Opened get(URI url) {
    HttpExecuteRequest request = HttpExecuteRequest.builder().request(request(url)).build();
    try {
      return opened(url.getHost(), http.prepareRequest(request).call());
    } catch (IOException | RuntimeException e) { // the HTTP client tells some breaks unchecked
      return new Opened.Unavailable(
          url.getHost() + " gave no answer: " + e.getClass().getSimpleName());
    }
  }

  /** The link is signed: its path and query are sent as they came, not decoded and spelled anew. */
  private static SdkHttpFullRequest request(URI url) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return SdkHttpFullRequest.builder()
        .method(SdkHttpMethod.GET)
        .protocol(url.getScheme())
        .host(url.getHost())
        .port(url.getPort() == -1 ? null : url.getPort())
        .encodedPath(url.getRawPath() + query)
        .build();
  }

  private static Opened opened(String host, HttpExecuteResponse response) {
    SdkHttpResponse head = response.httpResponse();
    OptionalLong length = length(head);
    if (head.statusCode() == 200
        && length.orElse(0) > 0
        && !isText(head)
        && response.responseBody().isPresent()) {
      return new Opened.Streaming(response.responseBody().get(), length);
    }
    response.responseBody().ifPresent(AbortableInputStream::abort);
    return switch (head.statusCode()) {
      case 403, 404, 410 -> new Opened.Dead(head.statusCode());
      case 200 -> new Opened.Unavailable(host + " served no media, or none of a known length");
      default -> new Opened.Unavailable(host + " answered HTTP " + head.statusCode());
    };
  }

  /** A page that explains why there is no result comes with status 200, too. */
  private static boolean isText(SdkHttpResponse head) {
    String type = head.firstMatchingHeader("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || type.startsWith("application/json");
  }

  private static OptionalLong length(SdkHttpResponse head) {
    try {
      return head.firstMatchingHeader("Content-Length").stream()
          .mapToLong(Long::parseLong)
          .findFirst();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
