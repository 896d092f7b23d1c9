package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.Order;
import dev.reeldock.local.openapi.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Calls Reeldock as a client of Kling calls Kling. Follows no redirect. */
final class ApiClient implements AutoCloseable {
  static final String TASKS = "/v1/videos/multi-image2video";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI baseUrl;
  private final String callerKey;

  private final Consumer<Exchange> recorder;

  URI baseUrl() {
    return baseUrl;
  }

  ApiClient(URI baseUrl, String callerKey) {
    this(baseUrl, callerKey, _ -> {});
  }

  /** With somebody who hears of every call and its answer. */
  ApiClient(URI baseUrl, String callerKey, Consumer<Exchange> recorder) {
    this.baseUrl = baseUrl;
    this.callerKey = callerKey;
    this.recorder = recorder;
  }

  Answer submit(Order order) {
    return post("/v1/" + order.path(), order.json());
  }

  Answer query(String id) {
    return get(TASKS + "/" + id);
  }

  /** With a question mark and parameters, or without. */
  Answer list(String parameters) {
    return get(TASKS + parameters);
  }

  Answer post(String path, String body) {
    return send(
        authorized(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Submits with an idempotency key. */
  Answer submitAs(String key, Order order) {
    return send(
        authorized("/v1/" + order.path())
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(order.json())));
  }

  Answer get(String path) {
    return send(authorized(path));
  }

  /** Without a body. */
  Answer send(String method, String path) {
    return send(authorized(path).method(method, BodyPublishers.noBody()));
  }

  /** Without an authorization. */
  Answer stranger(String method, String path) {
    return send(to(url(path)).method(method, BodyPublishers.noBody()));
  }

  /** To any URL, as a stranger. */
  Answer post(URI url, String body) {
    return send(to(url).POST(BodyPublishers.ofString(body)));
  }

  /** To any URL, as a stranger, with these headers. */
  Answer put(URI url, Map<String, String> headers, byte[] content) {
    HttpRequest.Builder request = to(url).PUT(BodyPublishers.ofByteArray(content));
    headers.forEach(request::header);
    return send(request);
  }

  /** From any URL, as a stranger. */
  Answer get(URI url) {
    return send(to(url));
  }

  /** The file behind an artifact link. */
  Answer follow(URI link) {
    Answer redirect = get(link);
    if (redirect.httpStatus() != 302) {
      throw new AssertionError("Expected a redirect, but the answer is " + redirect);
    }
    return get(URI.create(redirect.header("Location")));
  }

  Answer head(URI url) {
    return send(to(url).HEAD());
  }

  /** With this header instead of the caller's key. */
  Answer postAs(String authorization, String path, String body) {
    return send(
        to(url(path)).header("Authorization", authorization).POST(BodyPublishers.ofString(body)));
  }

  URI url(String path) {
    return URI.create(baseUrl + path);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder authorized(String path) {
    return to(url(path)).header("Authorization", "Bearer " + callerKey);
  }

  private static HttpRequest.Builder to(URI url) {
    return HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(60));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      recorder.accept(Exchange.of(answer));
      return new Answer(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
