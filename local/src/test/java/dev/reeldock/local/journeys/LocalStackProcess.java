package dev.reeldock.local.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A LocalStack, and the SAM CLI in front of it, by the programs in {@code e2e}. It is one of its
 * own, unless {@code REELDOCK_LOCALSTACK} has the endpoint of another.
 */
final class LocalStackProcess implements AutoCloseable {
  private static final Path E2E = Path.of("..", "e2e");

  private final Path run;
  private final @Nullable Process process;
  private final URI endpoint;

  private LocalStackProcess(Path run, @Nullable Process process, URI endpoint) {
    this.run = run;
    this.process = process;
    this.endpoint = endpoint;
  }

  /** What it writes is in a folder of its own below the given one, and stays there. */
  static LocalStackProcess start(Path runs) {
    try {
      Path run = Files.createTempDirectory(Files.createDirectories(runs), "run").toAbsolutePath();
      String another = System.getenv("REELDOCK_LOCALSTACK");
      if (another == null || another.isBlank()) {
        return started(run);
      }
      System.out.println("The LocalStack is " + another + ", as REELDOCK_LOCALSTACK says.");
      return new LocalStackProcess(run, null, URI.create(another));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalStackProcess started(Path run) throws IOException {
    Process process =
        program("localstack", run.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String endpoint = process.inputReader().readLine();
    if (endpoint == null) {
      throw new AssertionError("LocalStack did not start; see above, and " + run + "/logs.");
    }
    return new LocalStackProcess(run, process, URI.create(endpoint));
  }

  URI endpoint() {
    return endpoint;
  }

  /** Where it records its functions' calls; another one, which may lack the plugin, does not. */
  Optional<Path> calls() {
    return process == null ? Optional.empty() : Optional.of(run.resolve("aws-calls.jsonl"));
  }

  /** Runs {@code e2e/sam} and answers what it printed, which the log has too. */
  String sam(String... arguments) {
    List<String> command = new ArrayList<>(List.of(endpoint.toString(), run.toString()));
    command.addAll(List.of(arguments));
    try {
      Process sam =
          program("sam", command.toArray(String[]::new))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      sam.getOutputStream().close();
      String printed = new String(sam.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      System.out.println(printed);
      if (sam.waitFor() != 0) {
        throw new AssertionError("e2e/sam " + String.join(" ", arguments) + " failed, see above.");
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  /** It ends with its standard input, and all that it started with it; another one stays. */
  @Override
  public void close() {
    if (process == null) {
      return;
    }
    try {
      process.getOutputStream().close();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("LocalStack did not end; its pid is in " + run + "/pid.");
      }
      if (process.exitValue() != 0) {
        throw new AssertionError("LocalStack left processes behind; see above, and " + run + ".");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessBuilder program(String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(E2E.resolve(name).toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
