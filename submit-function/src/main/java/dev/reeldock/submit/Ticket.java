package dev.reeldock.submit;

import java.net.URI;
import java.time.Instant;

/**
 * A place in the source bucket that whoever has the URL may fill until it expires.
 *
 * @param name what an image field takes once the place is filled
 * @param contentType the only one that S3 takes with this URL
 */
record Ticket(String name, URI url, String contentType, Instant expiresAt) {

  /** Without the URL, which is as good as a key. */
  @Override
  public String toString() {
    return name;
  }
}
