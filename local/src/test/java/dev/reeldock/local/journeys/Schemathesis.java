package dev.reeldock.local.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Makes calls of docs/openapi.yaml, right and wrong, and looks at each answer. */
final class Schemathesis {
  /**
   * All but those that want a wrong value refused (we read tolerantly), a right one taken (Kling
   * has rules that no schema can say), and 405 for a wrong method (Kling's is 404).
   */
  private static final String CHECKS =
      "not_a_server_error,status_code_conformance,content_type_conformance,"
          + "response_headers_conformance,response_schema_conformance,ignored_auth";

  private static final Path DOCUMENT = Path.of("..", "docs", "openapi.yaml").toAbsolutePath();
  private static final Path HOOKS = Path.of("..", "e2e", "fuzz_hooks.py").toAbsolutePath();

  private final Path folder;
  private final Path program;
  private final Map<String, String> hooked;

  /** The folder is for what it writes. */
  Schemathesis(Path folder) {
    this(folder, Map.of());
  }

  /** With what {@code fuzz_hooks.py} is to know. */
  Schemathesis(Path folder, Map<String, String> hooked) {
    this.folder = folder;
    this.hooked = Map.copyOf(hooked);
    this.program = Path.of(installed()).resolve("bin").resolve("schemathesis");
  }

  private static String installed() {
    try {
      Process install =
          new ProcessBuilder("../e2e/install", "schemathesis")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return install.inputReader().readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Answers its exit code, 0 if there was nothing to complain of.
   *
   * @param known parameters of paths that have these values
   */
  int run(URI url, String only, Map<String, String> known, String bearer, Duration time) {
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "--config-file", config(known).toString()));
    command.addAll(List.of("run", DOCUMENT.toString(), "--url", url.toString()));
    command.addAll(List.of("--include-path-regex", only, "--checks", CHECKS));
    command.addAll(List.of("--header", "Authorization: Bearer " + bearer));
    command.addAll(
        List.of(
            "--max-time", Long.toString(Math.max(5, time.toSeconds())), "--continue-on-failure"));
    command.addAll(
        List.of("--generation-database", "none", "--no-color", "--request-timeout", "30"));
    return run(command, time.plusMinutes(2));
  }

  private Path config(Map<String, String> known) {
    String lines =
        known.entrySet().stream()
            .map(it -> "\"path." + it.getKey() + "\" = \"" + it.getValue() + "\"\n")
            .collect(Collectors.joining());
    try {
      return Files.writeString(
          folder.resolve("schemathesis.toml"), "hooks = \"" + HOOKS + "\"\n[parameters]\n" + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(List<String> command, Duration atMost) {
    try {
      Path said = folder.resolve("said");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile());
      builder.environment().putAll(hooked);
      Process process = builder.start();
      try {
        return process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
      } finally {
        process.destroyForcibly();
        System.out.println(Files.readString(said));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
