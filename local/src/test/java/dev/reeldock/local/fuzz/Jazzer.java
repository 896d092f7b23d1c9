package dev.reeldock.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fuzzer, in a JVM of its own: it changes the classes that it loads. */
final class Jazzer {
  /** What the targets run on. With all that the emulators bring it would begin too late. */
  private static final Pattern NEEDED =
      Pattern.compile(
          ".*/(test-classes|shared/.*|(shared|jazzer|jackson-core|jackson-jr|http-client-spi|utils"
              + "|annotations|metrics-spi|reactive-streams|slf4j-api|jspecify)-[^/]*)");

  private static final Pattern EXECUTED = Pattern.compile("number_of_executed_units: (\\d+)");

  private final Path findings;
  private final Path corpus;

  /** Findings are kept in the one folder; the other is for what it learns. */
  Jazzer(Path findings, Path corpus) {
    this.findings = findings;
    this.corpus = corpus;
  }

  /** What it came to, with all that it said. */
  record Verdict(int exitCode, String said) {
    /** How many inputs were tried. */
    int executed() {
      Matcher matcher = EXECUTED.matcher(said);
      return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
  }

  Verdict run(Class<?> target, List<String> seeds, int seconds)
      throws IOException, InterruptedException {
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed" + i), seeds.get(i).getBytes(UTF_8));
    }
    Path said = Files.createDirectories(findings).resolve(target.getSimpleName() + ".log");
    Process process =
        new ProcessBuilder(command(target, seconds))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      boolean ended = process.waitFor(seconds + 120L, TimeUnit.SECONDS);
      return new Verdict(ended ? process.exitValue() : -1, Files.readString(said));
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> command(Class<?> target, int seconds) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-XX:+EnableDynamicAgentLoading",
        "-cp",
        classPath(),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.getName(),
        "--instrumentation_includes=dev.reeldock.**:com.fasterxml.jackson.**",
        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.**",
        "--reproducer_path=" + findings,
        "-artifact_prefix=" + findings + "/",
        "-max_total_time=" + seconds,
        "-print_final_stats=1",
        corpus.toString());
  }

  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return Arrays.stream(System.getProperty("java.class.path").split(separator))
        .filter(entry -> NEEDED.matcher(entry).matches())
        .collect(Collectors.joining(separator));
  }
}
