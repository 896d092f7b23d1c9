package dev.reeldock.local.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A function's JVM, as the operating system sees it. */
record FunctionProcess(String function, long peakMegabytes) {
  /** Of several of one function the largest. */
  static final Collector<FunctionProcess, ?, Map<String, Long>> PEAKS =
      Collectors.toMap(
          FunctionProcess::function, FunctionProcess::peakMegabytes, Math::max, TreeMap::new);

  private static final String HANDLER = "::handleRequest";
  private static final String PEAK = "VmHWM:";

  /** Empty for any other process. */
  static Optional<FunctionProcess> of(ProcessHandle process) {
    return lastArgument(process)
        .filter(argument -> argument.endsWith(HANDLER))
        .map(handler -> handler.replaceAll(".*\\.|" + HANDLER, ""))
        .map(function -> new FunctionProcess(function, peakMegabytes(process)));
  }

  private static Optional<String> lastArgument(ProcessHandle process) {
    return process.info().arguments().map(arguments -> Arrays.asList(arguments).getLast());
  }

  private static long peakMegabytes(ProcessHandle process) {
    try {
      List<String> status = Files.readAllLines(Path.of("/proc", process.pid() + "", "status"));
      String peak = status.stream().filter(line -> line.startsWith(PEAK)).findFirst().orElseThrow();
      return Long.parseLong(peak.replaceAll("\\D", "")) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
