package dev.reeldock.bench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Serves media and takes objects, over https on a free port of 127.0.0.1. TLS 1.3 with AES-128-GCM
 * alone, so that nobody negotiates anything cheaper than anybody else.
 */
public final class MediaServer implements AutoCloseable {
  private static final int BACKLOG = 16;

  private final SSLServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Collection<SSLSocket> connections = ConcurrentHashMap.newKeySet();
  private final Map<String, Boolean> suites = new ConcurrentHashMap<>();
  private final Shelf shelf = new Shelf();

  private MediaServer(SSLServerSocket socket) {
    this.socket = socket;
  }

  public static MediaServer start() throws IOException, InterruptedException {
    MediaServer server = new MediaServer(socket());
    server.threads.execute(server::accept);
    return server;
  }

  private static SSLServerSocket socket() throws IOException, InterruptedException {
    try {
      SSLServerSocket socket =
          (SSLServerSocket)
              Certificate.make()
                  .getServerSocketFactory()
                  .createServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
      socket.setEnabledProtocols(new String[] {"TLSv1.3"});
      socket.setEnabledCipherSuites(new String[] {"TLS_AES_128_GCM_SHA256"});
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IOException("This Java cannot serve TLS: " + e.getMessage(), e);
    }
  }

  public URI url() {
    return URI.create("https://127.0.0.1:" + socket.getLocalPort());
  }

  /** How its connections were encrypted. */
  public String suites() {
    return String.join(", ", suites.keySet());
  }

  /** Length and SHA-256 of an object that it was given, in words; empty if there is none. */
  public Optional<String> object(String path) {
    return shelf.find(path).map(stored -> stored.length() + " " + stored.hex());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        SSLSocket connection = (SSLSocket) socket.accept();
        threads.execute(() -> converse(connection));
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        System.err.println("A connection could not be taken: " + e.getMessage());
      }
    }
  }

  private void converse(SSLSocket connection) {
    connections.add(connection);
    try (connection) {
      connection.setTcpNoDelay(true);
      connection.startHandshake();
      suites.put(
          connection.getSession().getProtocol() + " " + connection.getSession().getCipherSuite(),
          true);
      new Conversation(
              new Incoming(connection.getInputStream()), connection.getOutputStream(), shelf)
          .run();
    } catch (IOException e) {
      System.err.println("A connection broke: " + e.getMessage());
    } finally {
      connections.remove(connection);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (SSLSocket connection : connections) {
      connection.close();
    }
    threads.shutdown();
  }
}
