package dev.reeldock.local.simulation;

import dev.reeldock.json.Json;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.task.Result;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Callbacks on their way. */
final class Deliveries {

  /** One callback, as it comes to the callback URL of a task. */
  record Delivery(String taskId, String token, String body, boolean genuine) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final List<Delivery> onTheirWay = new ArrayList<>();

  void send(Sale sale) {
    String body = body(sale.idInCallbacks().value(), sale.snapshot());
    onTheirWay.add(delivery(sale.callbackUrl(), body, true));
  }

  /** Somebody who has learned the URL says something about that task. */
  void forge(URI callbackUrl, String id, Snapshot snapshot) {
    onTheirWay.add(delivery(callbackUrl, body(id, snapshot), false));
  }

  /** Somebody has the token of one task, and says something about another. */
  void forge(URI callbackUrl, TaskId other, Snapshot snapshot) {
    Delivery own = delivery(callbackUrl, body("forged", snapshot), false);
    onTheirWay.add(new Delivery(other.value(), own.token(), own.body(), false));
  }

  void add(Delivery delivery) {
    onTheirWay.add(delivery);
  }

  List<Delivery> onTheirWay() {
    return onTheirWay;
  }

  private static Delivery delivery(URI callbackUrl, String body, boolean genuine) {
    List<String> path = List.of(callbackUrl.getPath().split("/", -1));
    return new Delivery(path.get(path.size() - 2), path.getLast(), body, genuine);
  }

  private static String body(String id, Snapshot snapshot) {
    List<Map<String, String>> videos = snapshot.results().stream().map(Deliveries::video).toList();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("task_id", id);
    body.put("task_status", snapshot.status().name().toLowerCase(Locale.ROOT));
    body.put("task_status_msg", snapshot.message());
    if (!videos.isEmpty()) {
      body.put("task_result", Map.of("videos", videos));
    }
    return Json.text(body);
  }

  private static Map<String, String> video(Result result) {
    Map<String, String> video = new LinkedHashMap<>();
    video.put("id", result.id());
    video.put("url", result.url().toString());
    if (result.watermarkUrl() != null) {
      video.put("watermark_url", result.watermarkUrl().toString());
    }
    video.put("duration", result.duration());
    return video;
  }
}
