package dev.reeldock.door;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Doors for receivers before a name service of one's own. */
public final class TestingDoors {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TestingDoors() {}

  public static ReceiverDoor before(Addresses names, URI... trusted) {
    return new ReceiverDoor(Set.of(trusted), false, names, PublicAddress::is, PATIENCE);
  }

  /** One of those is as good as any of the public internet. */
  public static ReceiverDoor taking(Set<InetAddress> asPublic, Addresses names) {
    return new ReceiverDoor(Set.of(), true, names, asPublic::contains, PATIENCE);
  }
}
