package dev.reeldock.local.emulators;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The only address that anything in the sandbox listens on. */
public final class Loopback {
  public static final String HOST = "127.0.0.1";

  static {
    // The JDK's server writes head and body apart; with Nagle's algorithm that costs 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private Loopback() {}

  /** Port 0 asks for any free one. Not started yet, and without threads. */
  public static HttpServer httpServer(int port) throws IOException {
    return HttpServer.create(address(port), 0);
  }

  public static URI url(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }

  public static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
  }
}
