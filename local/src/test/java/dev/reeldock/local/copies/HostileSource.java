package dev.reeldock.local.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A host of results on 127.0.0.1 that does what it is told with each GET, byte by byte. One request
 * on each connection. Thread-safe.
 */
public final class HostileSource implements AutoCloseable {
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger waitedOut = new AtomicInteger();
  private final AtomicInteger strangers = new AtomicInteger();

  private HostileSource(ServerSocket server) {
    this.server = server;
  }

  public static HostileSource start() {
    try {
      HostileSource source =
          new HostileSource(new ServerSocket(0, 128, InetAddress.ofLiteral("127.0.0.1")));
      Future<?> _ = source.threads.submit(source::accept);
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Future<?> _ = threads.submit(() -> serve(socket));
      } catch (IOException _) {
        // Closed: the loop ends.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      RequestLine request = RequestLine.read(socket.getInputStream());
      Script script = request.isGet() ? scripts.get(request.path()) : null;
      if (script == null) {
        strangers.incrementAndGet();
        return;
      }
      script.next(request.query()).answer(new Exchange(socket, request.path(), script.sent()));
    } catch (Exchange.WaitedOut e) {
      waitedOut.incrementAndGet();
    } catch (IOException _) {
      // The client went away, or this host did.
    } finally {
      open.remove(socket);
    }
  }

  /** Does this with the GETs of that path, in order, and the last with all that follow. */
  public URI serve(String path, Behaviour... answers) {
    scripts.put(path, new Script(List.of(answers)));
    return url().resolve(path);
  }

  /** Does this with every GET of that path from now on; the count goes on. */
  public void become(String path, Behaviour other) {
    script(path).become(other);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  public int gets(String path) {
    return queries(path).size();
  }

  /** What stood behind the path in each GET, in order. */
  List<String> queries(String path) {
    return script(path).queries();
  }

  /** How many bytes of bodies were handed to the network for that path. */
  public long sent(String path) {
    return script(path).sent().sum();
  }

  private Script script(String path) {
    return Objects.requireNonNull(scripts.get(path), path);
  }

  /** How many connections nobody has closed. */
  public int open() {
    return open.size();
  }

  /** How many clients would have waited forever. */
  public int waitedOut() {
    return waitedOut.get();
  }

  /** How many requests were no GETs of what is served. */
  public int strangers() {
    return strangers.get();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
