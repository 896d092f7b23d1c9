package dev.reeldock.receiver.http;

import dev.reeldock.receiver.http.Wire.Behaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Listens, and does what it is told with each connection, byte by byte. Thread-safe. */
final class HostileReceiver implements AutoCloseable {
  private final ServerSocket server;
  private final Behaviour behaviour;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  HostileReceiver(ServerSocket server, Behaviour behaviour) {
    this.server = server;
    this.behaviour = behaviour;
    Future<?> _ = threads.submit(this::accept);
  }

  static HostileReceiver at(String address, int port, Behaviour behaviour) {
    try {
      return new HostileReceiver(
          new ServerSocket(port, 50, InetAddress.ofLiteral(address)), behaviour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port that is free at one address may be taken at another. */
  static List<HostileReceiver> onOnePort(Behaviour behaviour, String one, String other) {
    for (int attempt = 0; attempt < 50; attempt++) {
      HostileReceiver first = at(one, 0, behaviour);
      try {
        return List.of(first, at(other, first.port(), behaviour));
      } catch (UncheckedIOException _) {
        first.close();
      }
    }
    throw new IllegalStateException("No port is free at both " + one + " and " + other);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.add(threads.submit(() -> serve(socket)));
      } catch (IOException _) {
        // Closed: the loop ends.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      behaviour.on(new Wire(socket, requests));
    } catch (IOException _) {
      // The other side went away.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return server.getLocalPort();
  }

  List<Future<?>> connections() {
    return List.copyOf(connections);
  }

  /** Heads and bodies, as they came. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
