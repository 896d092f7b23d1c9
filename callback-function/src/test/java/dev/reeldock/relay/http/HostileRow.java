package dev.reeldock.relay.http;

import dev.reeldock.relay.Heard;
import dev.reeldock.relay.Heard.Trouble;
import dev.reeldock.relay.http.Wire.Behaviour;
import java.time.Duration;

/**
 * A receiver, and what is heard of it.
 *
 * @param within how long it is listened to
 */
record HostileRow(String name, Duration within, Heard heard, Behaviour behaviour) {
  /** It reads the request and answers so. */
  static HostileRow says(String answer, int status) {
    return heard(
        answer.lines().limit(3).toList().toString(), status, wire -> wire.read().say(answer));
  }

  static HostileRow heard(String name, int status, Behaviour behaviour) {
    return new HostileRow(name, Receivers.LONG, new Heard.Answered(status, null), behaviour);
  }

  static HostileRow breaks(String name, Behaviour behaviour) {
    return new HostileRow(name, Receivers.LONG, new Heard.Silent(Trouble.BROKEN_OFF), behaviour);
  }

  static HostileRow stalls(String name, Behaviour behaviour) {
    return new HostileRow(name, Receivers.SHORT, new Heard.Silent(Trouble.TIMED_OUT), behaviour);
  }

  @Override
  public String toString() {
    return name;
  }
}
