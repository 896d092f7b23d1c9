package dev.reeldock.local.openapi;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A request and its answer, as they went over the wire. */
public record Exchange(Request request, int status, HttpHeaders headers, String body) {
  /**
   * What was asked.
   *
   * @param body empty if there was none
   */
  public record Request(String method, URI url, HttpHeaders headers, String body) {
    String path() {
      return url.getRawPath();
    }
  }

  public static Exchange of(HttpResponse<byte[]> answer) {
    Request request =
        new Request(
            answer.request().method(),
            answer.request().uri(),
            answer.request().headers(),
            SentBody.of(answer.request()));
    return new Exchange(
        request,
        answer.statusCode(),
        answer.headers(),
        new String(answer.body(), StandardCharsets.UTF_8));
  }

  public Exchange withStatus(int other) {
    return new Exchange(request, other, headers, body);
  }

  public Exchange withHeaders(HttpHeaders other) {
    return new Exchange(request, status, other, body);
  }

  public Exchange withBody(String other) {
    return new Exchange(request, status, headers, other);
  }

  String mediaType() {
    return headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
  }

  boolean isTaken() {
    return status < 400;
  }

  @Override
  public String toString() {
    return request.method() + " " + request.path() + " " + status + " " + body;
  }
}
