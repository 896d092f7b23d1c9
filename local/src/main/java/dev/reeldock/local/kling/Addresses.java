package dev.reeldock.local.kling;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that DNS does not know, each with the local server that answers for it, and URLs with a
 * local file behind them. Thread-safe.
 */
final class Addresses {
  private final Map<String, Path> files = new ConcurrentHashMap<>();
  private final Map<String, URI> servers = new ConcurrentHashMap<>();

  void add(URI url, Path file) {
    files.put(url.toString(), file);
  }

  /** The file that is behind the URL without any network, if there is one. */
  @Nullable Path file(String url) {
    return files.get(url);
  }

  void add(String host, URI localBase) {
    servers.put(host.toLowerCase(Locale.ROOT), localBase);
  }

  /** The URL to call instead: the local server's, with what follows the host behind it. */
  URI resolve(URI url) {
    URI server = servers.get(String.valueOf(url.getHost()).toLowerCase(Locale.ROOT));
    if (server == null) {
      return url;
    }
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return URI.create(server + url.getRawPath() + query);
  }
}
