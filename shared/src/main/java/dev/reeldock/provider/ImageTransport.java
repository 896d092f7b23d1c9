package dev.reeldock.provider;

/** How the provider gets the images that lie in our bucket. */
public enum ImageTransport {
  /** As URLs that it fetches. */
  URL,
  /** As base64 in the request: for a bucket that it cannot reach. */
  BASE64
}
