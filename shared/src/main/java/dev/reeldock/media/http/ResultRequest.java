package dev.reeldock.media.http;

import java.net.URI;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** How a result is asked for: without credentials, and as it is stored. */
final class ResultRequest {
  private ResultRequest() {}

  /** The link is signed: its path and query are sent as they came, not decoded and spelled anew. */
  static HttpExecuteRequest of(URI url) {
    URI ascii = URI.create(url.toASCIIString());
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .method(SdkHttpMethod.GET)
            .protocol(ascii.getScheme())
            .host(ascii.getHost())
            .port(ascii.getPort() == -1 ? null : ascii.getPort())
            .encodedPath(ascii.getRawPath() + query)
            .putHeader("Accept", "*/*")
            .putHeader("Accept-Encoding", "identity")
            .putHeader("User-Agent", "Reeldock")
            .build();
    return HttpExecuteRequest.builder().request(request).build();
  }
}
