package dev.reeldock.relay.http;

import dev.reeldock.door.Addresses;
import dev.reeldock.door.ReceiverDoor;
import dev.reeldock.door.TestingDoors;
import dev.reeldock.relay.Notice;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.ssl.SSLContexts;

/** The adapter before receivers on the loopback: 127.0.0.2 is public, 127.0.0.1 is inside. */
final class Receivers {
  static final String PUBLIC = "127.0.0.2";
  static final String INSIDE = "127.0.0.1";
  static final String HOST = "caller.example.org";
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  /** Longer than any machine takes, and than a test that hangs may. */
  static final Duration LONG = Duration.ofSeconds(30);

  static final Duration SHORT = Duration.ofMillis(300);

  private Receivers() {}

  static HttpReceiver before(Addresses names, Duration within) {
    return before(names, new Connections(SSLContexts.createDefault()), within);
  }

  static HttpReceiver before(Addresses names, Connections connections, Duration within) {
    return new HttpReceiver(door(names), InstantSource.fixed(NOW), connections, within);
  }

  private static ReceiverDoor door(Addresses names) {
    return TestingDoors.taking(Set.of(InetAddress.ofLiteral(PUBLIC)), names);
  }

  static Notice notice(String url) {
    return new Notice(URI.create(url), Map.of("Content-Type", "application/json"), "{}");
  }
}
