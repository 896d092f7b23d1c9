package dev.reeldock.media;

import java.io.InputStream;
import java.net.URI;

/** Where the provider serves results. Safe for concurrent use. */
public interface ResultSource {

  /** Opens a result; never throws for what the host or the network does. */
  Opened open(URI url);

  /** What came of opening a URL. */
  sealed interface Opened {

    /** The bytes are on their way; whoever got this closes the stream. */
    record Streaming(InputStream content, long length) implements Opened {}

    /** The link is dead: the provider must be asked for a fresh one. */
    record Dead(int httpStatus) implements Opened {}

    /** Not now, or not at all; the reason names the host and never the URL. */
    record Unavailable(String reason) implements Opened {}
  }
}
