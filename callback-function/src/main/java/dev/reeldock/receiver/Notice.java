package dev.reeldock.receiver;

import java.net.URI;
import java.util.Map;

/** What is sent to a receiver: a POST. */
public record Notice(URI url, Map<String, String> headers, String body) {
  public Notice {
    headers = Map.copyOf(headers);
  }

  /** The URL may have a secret in it, the headers have a signature. */
  @Override
  public String toString() {
    return "Notice["
        + url.getScheme()
        + "://"
        + url.getHost()
        + ", "
        + body.length()
        + " characters]";
  }
}
