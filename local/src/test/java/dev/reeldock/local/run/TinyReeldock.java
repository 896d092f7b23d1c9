package dev.reeldock.local.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers one task's create and queries from a script, and its artifact links with redirects. */
final class TinyReeldock implements AutoCloseable {
  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Deque<Answer> script = new ConcurrentLinkedDeque<>();
  private volatile byte[] video = new byte[0];

  TinyReeldock() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/kling/v1/", this::answerTask);
    server.createContext("/artifacts/", this::redirect);
    server.createContext("/bucket/", exchange -> answer(exchange, 200, video));
    server.start();
  }

  /** One answer about the task. */
  record Answer(int httpStatus, String body) {}

  URI baseUrl() {
    return URI.create(host() + "/kling");
  }

  /** Method, path, caller and body of each call to the API. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  void store(byte[] content) {
    video = content;
  }

  TinyReeldock answers(int httpStatus, String body) {
    script.add(new Answer(httpStatus, body));
    return this;
  }

  TinyReeldock status(String status) {
    return answers(200, envelope(Map.of("task_id", "t1", "task_status", status)));
  }

  TinyReeldock failed(String message) {
    return answers(
        200,
        envelope(Map.of("task_id", "t1", "task_status", "failed", "task_status_msg", message)));
  }

  /** With the same result under each of these names. */
  TinyReeldock succeed(long bytes, String sha256, String family, String... fileNames) {
    List<Map<String, Object>> results =
        Arrays.stream(fileNames).map(name -> result(name, bytes, sha256)).toList();
    return answers(
        200,
        envelope(
            Map.of(
                "task_id",
                "t1",
                "task_status",
                "succeed",
                "task_result",
                Map.of(family, results))));
  }

  private Map<String, Object> result(String fileName, long bytes, String sha256) {
    String url = host() + "/artifacts/t1/" + fileName + "/token";
    return Map.of("url", url, "bytes", bytes, "sha256", sha256);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String host() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static String envelope(Map<String, Object> data) {
    return JsonText.of(Map.of("code", 0, "message", "SUCCEED", "data", data));
  }

  /** The last answer of the script is repeated. */
  private void answerTask(HttpExchange exchange) throws IOException {
    requests.add(
        "%s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Answer next = script.size() > 1 ? script.poll() : script.peek();
    Answer answer = Objects.requireNonNull(next, "the script has no answer");
    answer(exchange, answer.httpStatus(), answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Location", host() + "/bucket/tasks/t1/1.mp4?signature=x");
    answer(exchange, 302, new byte[0]);
  }

  private static void answer(HttpExchange exchange, int httpStatus, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(httpStatus, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
