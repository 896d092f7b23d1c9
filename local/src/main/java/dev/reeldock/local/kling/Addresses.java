package dev.reeldock.local.kling;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names that DNS does not know, each with the local server that answers for it. Thread-safe. */
final class Addresses {
  private final Map<String, URI> servers = new ConcurrentHashMap<>();

  void add(String host, URI localBase) {
    servers.put(host.toLowerCase(Locale.ROOT), localBase);
  }

  /** The URL to call instead: scheme, host and port are the local server's, the rest is kept. */
  URI resolve(URI url) {
    URI server = servers.get(String.valueOf(url.getHost()).toLowerCase(Locale.ROOT));
    if (server == null) {
      return url;
    }
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return URI.create(
        server.getScheme() + "://" + server.getRawAuthority() + url.getRawPath() + query);
  }
}
