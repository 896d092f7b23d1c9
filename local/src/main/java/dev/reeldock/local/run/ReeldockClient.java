package dev.reeldock.local.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls Reeldock for tasks of one kind, as any Kling client would call Kling. */
final class ReeldockClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http;
  private final JobKind kind;
  private final String tasks;
  private final String callerKey;

  /**
   * @param http must follow redirects: an artifact link answers 302
   */
  ReeldockClient(HttpClient http, JobKind kind, URI baseUrl, String callerKey) {
    this.http = http;
    this.kind = kind;
    this.tasks = baseUrl.toString().replaceFirst("/+$", "") + "/v1/" + kind.path();
    this.callerKey = callerKey;
  }

  TaskAnswer create(JobRequest job, @Nullable URI callbackUrl)
      throws IOException, InterruptedException {
    return answer(
        request("")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(job.json(callbackUrl))));
  }

  TaskAnswer query(String taskId) throws IOException, InterruptedException {
    return answer(request("/" + taskId));
  }

  List<ResultLink> results(TaskAnswer task) {
    return task.results(kind.family());
  }

  /** Opens a result; the caller key stays with Reeldock and does not go to the link's host. */
  InputStream open(URI url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(PATIENCE).build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      response.body().close();
      throw new UnexpectedAnswer(
          "Expected the result with HTTP status 200, but its link answered %s."
              .formatted(response.statusCode()));
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(tasks + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + callerKey);
  }

  private TaskAnswer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    Map<String, Object> envelope = envelope(response);
    if (envelope.get("code") instanceof Integer code
        && code == 0
        && envelope.get("data") instanceof Map<?, ?> data) {
      return new TaskAnswer(data);
    }
    throw new UnexpectedAnswer(
        "Reeldock refused with HTTP status %s, code %s: %s"
            .formatted(response.statusCode(), envelope.get("code"), envelope.get("message")));
  }

  private static Map<String, Object> envelope(HttpResponse<String> response) {
    try {
      return JsonText.parse(response.body());
    } catch (IOException e) {
      throw new UnexpectedAnswer(
          "Expected a JSON object from %s, but HTTP status %s came with something else."
              .formatted(response.uri(), response.statusCode()));
    }
  }
}
