package dev.reeldock.door;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How a host's name becomes addresses. */
@FunctionalInterface
public interface Addresses {
  InetAddress[] of(String host) throws UnknownHostException;
}
