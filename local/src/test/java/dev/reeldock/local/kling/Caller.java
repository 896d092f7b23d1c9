package dev.reeldock.local.kling;

import com.fasterxml.jackson.jr.stree.JrsObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** A client of Kling's API, as plain as can be. */
final class Caller implements AutoCloseable {
  private static final String MULTI_IMAGE = "videos/multi-image2video";

  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeKling kling;
  private final Map<String, String> headers;

  Caller(FakeKling kling) {
    this(kling, Map.of("Authorization", "Bearer " + kling.apiKey()));
  }

  Caller(FakeKling kling, Map<String, String> headers) {
    this.kling = kling;
    this.headers = headers;
  }

  /** An answer in Kling's envelope. */
  record Answer(int httpStatus, JrsObject body) {
    int code() {
      return Integer.parseInt(body.get("code").asText());
    }

    String message() {
      return body.get("message").asText();
    }

    JrsObject data() {
      return (JrsObject) body.get("data");
    }

    String data(String name) {
      return data().get(name).asText();
    }

    JrsObject video() {
      return output("videos", 0);
    }

    /** One of the outputs of a family, counted from 0. */
    JrsObject output(String family, int index) {
      return (JrsObject) data().get("task_result").get(family).get(index);
    }

    int outputs(String family) {
      return data().get("task_result").get(family).size();
    }

    URI videoUrl() {
      return URI.create(video().get("url").asText());
    }
  }

  Answer create(Order order) {
    return create(order.path(), order.json());
  }

  Answer create(String body) {
    return create(MULTI_IMAGE, body);
  }

  private Answer create(String path, String body) {
    return answer(api(path).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> createRaw(Order order) throws IOException, InterruptedException {
    return raw(api(order.path()).POST(BodyPublishers.ofString(order.json())));
  }

  HttpResponse<String> postRaw(String path, String body) throws IOException, InterruptedException {
    return raw(request(path).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> getRaw(String path) throws IOException, InterruptedException {
    return raw(request(path).GET());
  }

  Answer query(String id) {
    return query(MULTI_IMAGE, id);
  }

  Answer query(String path, String id) {
    return answer(api(path + "/" + id).GET());
  }

  Answer get(String path) {
    return answer(request(path).GET());
  }

  /** Creates a task and asks until it has ended. */
  Answer createdToTheEnd(Order order) {
    Answer created = create(order);
    if (created.code() != 0) {
      throw new IllegalStateException("expected a task, was refused: " + created.message());
    }
    return untilEnd(order.path(), created.data("task_id"));
  }

  private Answer untilEnd(String path, String id) {
    Answer answer = query(path, id);
    while (!List.of("succeed", "failed").contains(answer.data("task_status"))) {
      pause();
      answer = query(path, id);
    }
    return answer;
  }

  HttpResponse<byte[]> download(URI url) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** A request of the dialect's API. */
  private HttpRequest.Builder api(String path) {
    return request(kling.dialect().prefix() + "/" + path);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(kling.baseUrl() + path));
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<String> raw(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private Answer answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = raw(request);
      return new Answer(response.statusCode(), Json.object(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
