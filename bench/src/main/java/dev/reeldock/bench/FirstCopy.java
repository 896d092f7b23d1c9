package dev.reeldock.bench;

import dev.reeldock.bench.media.Media;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first copy of a JVM that has just started.
 *
 * @param idle resident memory before it, in KiB
 * @param peak the most until its end, in KiB
 */
record FirstCopy(Media media, Figure figure, long idle, long peak) {
  long overIdle() {
    return peak - idle;
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("bytes", media.length());
    map.put("wall_ms", figure.wallNanos() / 1e6);
    map.put("cpu_ms", figure.cpuNanos() / 1e6);
    map.put("idle_kib", idle);
    map.put("peak_kib", peak);
    return map;
  }
}
