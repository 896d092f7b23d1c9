package dev.reeldock.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most memory that each child of a process had, as last seen before its end. */
final class PeakOfChildren {
  private final ProcessHandle parent;
  private final Map<Long, Long> peaks = new HashMap<>();

  PeakOfChildren(ProcessHandle parent) {
    this.parent = parent;
  }

  void look() {
    List<ProcessHandle> children = parent.children().toList();
    children.forEach(child -> peaks.merge(child.pid(), peak(child.pid()), Math::max));
  }

  private static long peak(long pid) {
    try {
      return new Meter(pid).peak();
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }

  long sum() {
    return peaks.values().stream().mapToLong(Long::longValue).sum();
  }
}
