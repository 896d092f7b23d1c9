package dev.reeldock.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The {@code data} of an answer about a task. */
record TaskAnswer(Map<?, ?> data) {
  // The id becomes the name of a directory.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  String taskId() {
    return new Fields(data).text("task_id", NAME);
  }

  String status() {
    return new Fields(data).text("task_status");
  }

  String message() {
    return new Fields(data).text("task_status_msg");
  }

  boolean hasEnded() {
    return status().equals("succeed") || status().equals("failed");
  }

  /** What lies below {@code task_result} under that name; at least one. */
  List<ResultLink> results(String family) {
    List<ResultLink> links = new ArrayList<>();
    if (data.get("task_result") instanceof Map<?, ?> result
        && result.get(family) instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> fields) {
          links.add(ResultLink.of(fields));
        }
      }
    }
    if (links.isEmpty()) {
      throw new UnexpectedAnswer(
          "Expected task_result.%s to hold a result, but it does not.".formatted(family));
    }
    return links;
  }
}
