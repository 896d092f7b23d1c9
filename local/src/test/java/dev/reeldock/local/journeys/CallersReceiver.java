package dev.reeldock.local.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where a caller listens: takes whatever it is told, unless a path was given other answers. */
final class CallersReceiver implements AutoCloseable {
  static final HttpHandler BREAKS_OFF = HttpExchange::close;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<HeardNotice> heard = new CopyOnWriteArrayList<>();
  private final Map<String, InTurn> answers = new ConcurrentHashMap<>();

  CallersReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** The handlers in their order; the last one stays. */
  private record InTurn(List<HttpHandler> handlers) {
    HttpHandler first() {
      return handlers.getFirst();
    }

    InTurn next() {
      return handlers.size() == 1 ? this : new InTurn(handlers.subList(1, handlers.size()));
    }
  }

  static HttpHandler answers(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static HttpHandler redirects(int status, URI elsewhere) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", elsewhere.toString());
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Says nothing until the latch is open. */
  static HttpHandler waitsFor(CountDownLatch latch) {
    return exchange -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  String origin() {
    return "http://" + host();
  }

  /** With its port. */
  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** A URL with something in it that only its owner may know. */
  String url(String path) {
    return origin() + path + "?token=hush" + path.replace('/', '-');
  }

  /** One for each notice, the last for all that follow. */
  void answerAt(String path, HttpHandler... inTurn) {
    answers.put(path, new InTurn(List.of(inTurn)));
  }

  List<HeardNotice> heard() {
    return List.copyOf(heard);
  }

  List<HeardNotice> heardAt(String path) {
    return heard.stream().filter(notice -> notice.path().equals(path)).toList();
  }

  /** The first notice of that status. */
  HeardNotice await(String path, String status) {
    return Await.until(
            "a notice of " + status + " at " + path,
            () -> heardAt(path).stream().filter(it -> it.status().equals(status)).toList(),
            notices -> !notices.isEmpty())
        .getFirst();
  }

  HeardNotice awaitAny(String path) {
    return Await.until("a notice at " + path, () -> heardAt(path), notices -> !notices.isEmpty())
        .getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      HeardNotice notice = HeardNotice.of(exchange);
      InTurn turns = answers.computeIfAbsent(notice.path(), _ -> new InTurn(List.of(answers(204))));
      answers.replace(notice.path(), turns, turns.next());
      heard.add(notice);
      turns.first().handle(exchange);
    }
  }
}
