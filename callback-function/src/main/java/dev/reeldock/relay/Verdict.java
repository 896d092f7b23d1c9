package dev.reeldock.relay;

import dev.reeldock.receiver.Heard;
import dev.reeldock.task.Relays.Ending;
import java.time.Instant;
import java.util.Optional;

/**
 * What a receiver's answer means, as Standard Webhooks has it: any 2xx is enough, 410 wants nothing
 * more, everything else is a failure, a redirect too.
 *
 * @param came for the log of relays; of an answer its status and nothing else
 * @param ending empty where it is to be tried again
 * @param notBefore the time that an overloaded receiver asks for
 */
record Verdict(String came, Optional<Ending> ending, Optional<Instant> notBefore) {
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  /** What it would be signed with is out of reach, or no key. */
  static final Verdict NO_KEY = failure("NO_KEY");

  static Verdict of(Heard heard) {
    return switch (heard) {
      case Heard.Answered answered ->
          new Verdict("HTTP " + answered.status(), ending(answered.status()), notBefore(answered));
      case Heard.Refused _ -> failure("NOT_PUBLIC");
      case Heard.Silent(var trouble) -> failure(trouble.name());
    };
  }

  private static Verdict failure(String came) {
    return new Verdict(came, Optional.empty(), Optional.empty());
  }

  private static Optional<Ending> ending(int status) {
    if (status >= 200 && status < 300) {
      return Optional.of(Ending.DELIVERED);
    }
    return status == GONE ? Optional.of(Ending.GONE) : Optional.empty();
  }

  private static Optional<Instant> notBefore(Heard.Answered answered) {
    boolean overloaded = answered.status() == TOO_MANY || answered.status() == UNAVAILABLE;
    return overloaded ? Optional.ofNullable(answered.retryAt()) : Optional.empty();
  }
}
