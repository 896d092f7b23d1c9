package dev.reeldock.bench;

import dev.reeldock.bench.server.ServeMedia;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** {@code make bench-copy}. Slow is a line of the table; only a copy that is not whole fails. */
public final class RunBenchmark {
  private static final Path JSON = Path.of("bench/target/bench-copy.json");
  private static final Child.Setting SERVER =
      new Child.Setting(
          Core.OF_THE_SERVER,
          List.of("-Xmx256m", "-XX:+UseSerialGC"),
          Map.of(),
          new File("bench/target/server.log"));

  private RunBenchmark() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(Settings.of(System.getenv()));
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Settings settings) throws IOException, InterruptedException {
    LambdaJvm jvm = LambdaJvm.ofTemplate(Path.of("template.yaml"));
    String load = load();
    System.out.println("Seed " + settings.seed() + ", load " + load);
    System.out.println(
        "Reeldock: JAVA_TOOL_OPTIONS=\""
            + jvm.environment().get("JAVA_TOOL_OPTIONS")
            + "\" java "
            + String.join(" ", jvm.options(settings.jvm())));
    try (Child server = Child.start(SERVER, ServeMedia.class)) {
      Results results = measure(server, new Benchmark(server, jvm, settings), settings);
      System.out.println("TLS for both: " + results.suites());
      new Table(System.out).print(results);
      results.write(JSON, settings, load);
      System.out.println("\nEvery figure: " + JSON + "; load at the end " + load());
    }
  }

  private static Results measure(Child server, Benchmark benchmark, Settings settings)
      throws IOException, InterruptedException {
    benchmark.warmServer();
    List<FirstCopy> first =
        List.of(benchmark.firstCopy(Settings.SMALL), benchmark.firstCopy(Settings.LARGE));
    long curlPeak = benchmark.curlPeak(Settings.LARGE);
    try (ProductProcess product = benchmark.product()) {
      benchmark.check(product);
      benchmark.warm(product);
      Random random = new Random(settings.seed());
      List<Measured> measured =
          List.of(
              benchmark.measure(product, Settings.SMALL, random),
              benchmark.measure(product, Settings.LARGE, random));
      return new Results(first, measured, curlPeak, product.peak(), server.ask("suites"));
    }
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }
}
