package dev.reeldock.local.run;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.reeldock.local.emulators.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a developer's own server does with callbacks: verifies each by the standard's library, and
 * takes it. One that is not signed with the secret is refused.
 */
public final class DemoReceiver implements AutoCloseable {
  private static final String WHO = "your callback_url";
  private static final List<String> SIGNED =
      List.of("webhook-id", "webhook-timestamp", "webhook-signature");

  private final Progress progress;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, CountDownLatch> ends = new ConcurrentHashMap<>();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final AtomicInteger verified = new AtomicInteger();
  private volatile @Nullable Webhook webhook;

  private DemoReceiver(Progress progress, HttpServer server) {
    this.progress = progress;
    this.server = server;
  }

  public static DemoReceiver start(Progress progress) {
    try {
      DemoReceiver receiver = new DemoReceiver(progress, Loopback.httpServer(0));
      receiver.server.createContext("/", receiver::receive);
      receiver.server.setExecutor(receiver.threads);
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException("No port for the demo receiver", e);
    }
  }

  /** Scheme, host and port. */
  public URI origin() {
    return Loopback.url(server.getAddress().getPort());
  }

  /** Verifies by that secret from now on; until then it takes nothing. */
  public void expect(String secret) {
    webhook = new Webhook(secret);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(isSigned(exchange, body) ? take(exchange, body) : 401, -1);
    }
  }

  private boolean isSigned(HttpExchange exchange, String body) {
    Webhook expected = webhook;
    Map<String, List<String>> headers = new HashMap<>();
    SIGNED.forEach(name -> headers.put(name, List.of(String.valueOf(header(exchange, name)))));
    try {
      if (expected != null) {
        expected.verify(body, headers);
      }
      return expected != null;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  private static @Nullable String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private int take(HttpExchange exchange, String body) throws IOException {
    Map<String, Object> told = JsonText.parse(body);
    String taskId = String.valueOf(told.get("task_id"));
    String status = String.valueOf(told.get("task_status"));
    boolean isNew = ids.add(String.valueOf(header(exchange, "webhook-id")));
    verified.incrementAndGet();
    progress.changed(
        taskId, WHO, "told " + status + ", signature verified" + (isNew ? "" : ", again"));
    if (Set.of("succeed", "failed").contains(status)) {
      end(taskId).countDown();
    }
    return 200;
  }

  private CountDownLatch end(String taskId) {
    return ends.computeIfAbsent(taskId, _ -> new CountDownLatch(1));
  }

  /** How many it has taken. */
  public int verified() {
    return verified.get();
  }

  /** Whether the task's end has been told, or is within that time. */
  public boolean hearsTheEndOf(String taskId, Duration patience) throws InterruptedException {
    return end(taskId).await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
