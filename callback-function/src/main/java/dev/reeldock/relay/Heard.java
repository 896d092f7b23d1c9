package dev.reeldock.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a notice. */
public sealed interface Heard {
  /**
   * The receiver had its say.
   *
   * @param retryAt when it would like to hear of it again, where it said so
   */
  record Answered(int status, @Nullable Instant retryAt) implements Heard {}

  /** The URL leads where nothing of ours may go. Nobody was contacted. */
  record Refused(String why) implements Heard {}

  /** No answer came, or none that can be read. The notice may have arrived all the same. */
  record Silent(Trouble trouble) implements Heard {}

  /** What was in the way of an answer. */
  enum Trouble {
    /** The name service knows no address. */
    NO_NAME,
    /** Nobody takes a connection there. */
    NO_CONNECTION,
    /** There is no agreement on TLS, or the certificate is not the host's. */
    NO_TLS,
    /** It took too long. */
    TIMED_OUT,
    /** The connection ended before a status came, or what came was no answer. */
    BROKEN_OFF
  }
}
