package dev.reeldock.local.emulators;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The only address that anything in the sandbox listens on. */
public final class Loopback {
  public static final String HOST = "127.0.0.1";

  private Loopback() {}

  /** Port 0 asks for any free one. */
  public static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
  }

  public static URI url(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }
}
