package dev.reeldock.local.kling;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A request that has reached the server, whatever came of it; the body to the letter. */
public record ReceivedRequest(
    Route route, String method, URI uri, Map<String, List<String>> headers, String body) {
  public ReceivedRequest {
    headers = Map.copyOf(headers);
  }

  public String path() {
    return uri.getPath();
  }
}
