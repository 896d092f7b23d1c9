package dev.reeldock.door;

import java.net.InetAddress;
import java.util.List;

/** Whether a URL may be connected to now. */
public sealed interface Passage {
  /**
   * To these addresses and to no other, each of which was looked at.
   *
   * @param addresses at least one
   */
  record Open(List<InetAddress> addresses) implements Passage {
    public Open {
      addresses = List.copyOf(addresses);
    }
  }

  /** Not at all; in words for whoever named the URL. */
  record Shut(String why) implements Passage {}
}
