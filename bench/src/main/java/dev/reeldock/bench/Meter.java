package dev.reeldock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a living process has used, as Linux says it. */
record Meter(long pid) {
  /** In KiB, since it began or since {@link #forgetPeak}. */
  long peak() throws IOException {
    return kibibytes("VmHWM:");
  }

  long resident() throws IOException {
    return kibibytes("VmRSS:");
  }

  void forgetPeak() throws IOException {
    Files.writeString(file("clear_refs"), "5");
  }

  long cpuNanos() {
    return CpuClock.nanos(pid);
  }

  private long kibibytes(String name) throws IOException {
    List<String> lines = Files.readAllLines(file("status"));
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0); // a process that has ended has no memory
  }

  private Path file(String name) {
    return Path.of("/proc", Long.toString(pid), name);
  }
}
