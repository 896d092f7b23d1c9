package dev.reeldock.local.journeys;

import com.fasterxml.jackson.jr.stree.JrsValue;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the API answered. */
record Answer(HttpResponse<byte[]> response) {
  int httpStatus() {
    return response.statusCode();
  }

  byte[] bytes() {
    return response.body();
  }

  String body() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  int code() {
    return Integer.parseInt(text("/code"));
  }

  String message() {
    return text("/message");
  }

  String taskId() {
    return text("/data/task_id");
  }

  String taskStatus() {
    return text("/data/task_status");
  }

  boolean ended() {
    return taskStatus().equals("succeed") || taskStatus().equals("failed");
  }

  /** A field of the only video, in Kling's spelling. */
  String video(String field) {
    return text("/data/task_result/videos/0/" + field);
  }

  URI videoUrl() {
    return URI.create(video("url"));
  }

  /** The value that the JSON pointer names, as text; empty if there is none. */
  String text(String pointer) {
    JrsValue value = json().at(pointer);
    return value.isMissingNode() || value.isNull() ? "" : value.asText();
  }

  JrsValue json() {
    return Json.tree(response.body());
  }

  @Override
  public String toString() {
    return httpStatus() + " " + body();
  }
}
