package dev.reeldock.media.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How a host's name becomes addresses. */
@FunctionalInterface
interface Addresses {
  InetAddress[] of(String host) throws UnknownHostException;
}
