package dev.reeldock.local.run;

import dev.reeldock.local.run.Outcome.Recorded;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The {@code data} of an answer about a task. */
record TaskAnswer(Map<?, ?> data) {
  // The id becomes the name of a directory.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}");

  String taskId() {
    return text(data, "task_id", NAME);
  }

  String status() {
    return text(data, "task_status");
  }

  String message() {
    return text(data, "task_status_msg");
  }

  boolean hasEnded() {
    return status().equals("succeed") || status().equals("failed");
  }

  URI videoUrl() {
    String url = text(video(), "url");
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new UnexpectedAnswer("Expected url to be a URL, but it is not: " + e.getMessage());
    }
  }

  Recorded recorded() {
    String bytes = text(video(), "bytes", WHOLE_NUMBER);
    return new Recorded(Long.parseLong(bytes), text(video(), "sha256"));
  }

  private Map<?, ?> video() {
    if (data.get("task_result") instanceof Map<?, ?> result
        && result.get("videos") instanceof List<?> videos
        && !videos.isEmpty()
        && videos.getFirst() instanceof Map<?, ?> video) {
      return video;
    }
    throw new UnexpectedAnswer("Expected task_result.videos to hold a video, but it does not.");
  }

  private static String text(Map<?, ?> object, String name, Pattern shape) {
    String text = text(object, name);
    if (!shape.matcher(text).matches()) {
      throw new UnexpectedAnswer(
          "Expected the field %s to match %s, but it is %s.".formatted(name, shape, text));
    }
    return text;
  }

  private static String text(Map<?, ?> object, String name) {
    Object value = object.get(name);
    if (value == null) {
      throw new UnexpectedAnswer("Expected the field %s, but it is absent.".formatted(name));
    }
    return value.toString();
  }
}
