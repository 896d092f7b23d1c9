package dev.reeldock.bench;

import dev.reeldock.bench.media.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pairs of one size. */
record Measured(Media media, List<Pair> pairs) {
  Measured {
    pairs = List.copyOf(pairs);
  }

  Spread throughputRatio() {
    return Spread.of(pairs, Pair::throughputRatio);
  }

  Spread cpuRatio() {
    return Spread.of(pairs, Pair::cpuRatio);
  }

  List<Round> product() {
    return pairs.stream().map(Pair::product).toList();
  }

  List<Round> curl() {
    return pairs.stream().map(Pair::curl).toList();
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("bytes", media.length());
    map.put("throughput_ratio", throughputRatio().asMap());
    map.put("cpu_ratio", cpuRatio().asMap());
    List<Map<String, Object>> all = new ArrayList<>();
    pairs.forEach(
        pair -> all.add(Map.of("product", asMap(pair.product()), "curl", asMap(pair.curl()))));
    map.put("pairs", all);
    return map;
  }

  private static Map<String, Object> asMap(Round round) {
    return Map.of(
        "wall_ms", round.copier().wallNanos() / 1e6,
        "cpu_ms", round.copier().cpuNanos() / 1e6,
        "server_cpu_ms", round.serverCpuNanos() / 1e6);
  }
}
