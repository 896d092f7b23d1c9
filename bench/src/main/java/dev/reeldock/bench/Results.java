package dev.reeldock.bench;

import dev.reeldock.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one run has measured.
 *
 * @param curlPeak of both curls together, in KiB
 * @param warmPeak of the JVM that made all measured copies, in KiB
 */
record Results(
    List<FirstCopy> first, List<Measured> measured, long curlPeak, long warmPeak, String suites) {
  Results {
    first = List.copyOf(first);
    measured = List.copyOf(measured);
  }

  void write(Path file, Settings settings, String load) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("seed", settings.seed());
    map.put("jvm", settings.jvm());
    map.put("load", load);
    map.put("tls", suites);
    map.put("first_copies", first.stream().map(FirstCopy::asMap).toList());
    map.put("measured", measured.stream().map(Measured::asMap).toList());
    map.put("curl_peak_kib", curlPeak);
    map.put("warm_peak_kib", warmPeak);
    Files.writeString(file, Json.text(map));
  }
}
