package dev.reeldock.local.journeys;

import dev.reeldock.local.sandbox.LogSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What every function has logged. */
final class LogLines implements LogSink {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @Override
  public void write(String function, String message) {
    lines.add(function + ": " + message);
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  long count(String words) {
    return lines.stream().filter(line -> line.contains(words)).count();
  }

  void await(String words) {
    Await.until("a log line with " + words, this::withoutTicks, _ -> count(words) > 0);
  }

  private List<String> withoutTicks() {
    return lines.stream().filter(line -> !line.startsWith("ReconcileFunction")).toList();
  }
}
