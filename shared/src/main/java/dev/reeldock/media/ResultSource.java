package dev.reeldock.media;

import java.io.InputStream;
import java.net.URI;
import java.util.OptionalLong;

/** Where the provider serves results. Safe for concurrent use. */
public interface ResultSource {

  /** Opens a result; never throws for what the host or the network does. */
  Opened open(URI url);

  /** What came of opening a URL. */
  sealed interface Opened {

    /**
     * The bytes are on their way, or some of them: a stream that breaks throws. Whoever got this
     * closes the stream; closed before its end, it drops the connection.
     *
     * @param length as the host says it; empty where it does not
     */
    record Streaming(InputStream content, OptionalLong length) implements Opened {}

    /** The link is dead: the provider must be asked for a fresh one. */
    record Dead(int httpStatus) implements Opened {}

    /** Never, until a person widens what is let in; names the host and never the URL. */
    record Refused(Reason reason, String words) implements Opened {

      /** What was not let in. */
      public enum Reason {
        /** It lies where none of the provider's results is expected, or inside a network. */
        ELSEWHERE,
        /** It is larger than any result of the provider. */
        TOO_LARGE
      }
    }

    /** Not now, or not at all; the reason names the host and never the URL. */
    record Unavailable(String reason) implements Opened {}
  }
}
