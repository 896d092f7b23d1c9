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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A LocalStack, and the SAM CLI in front of it, by the programs in {@code e2e}. It is one of its
 * own, unless {@code REELDOCK_LOCALSTACK} has the endpoint of another. The stack is one of its own
 * in either case: another LocalStack may have stacks that somebody needs.
 */
final class LocalStackProcess implements AutoCloseable {
  private final Path programs;
  private final Path run;
  private final @Nullable Process process;
  private final URI endpoint;
  private boolean mayHaveAStack;

  private LocalStackProcess(Path programs, Path run, @Nullable Process process, URI endpoint) {
    this.programs = programs;
    this.run = run;
    this.process = process;
    this.endpoint = endpoint;
  }

  /** What it writes is in a folder of its own below the given one, and stays there. */
  static LocalStackProcess start(Path runs) {
    String another = System.getenv("REELDOCK_LOCALSTACK");
    return start(Path.of("..", "e2e"), runs, another == null ? "" : another);
  }

  static LocalStackProcess start(Path programs, Path runs, String another) {
    try {
      Path run = Files.createTempDirectory(Files.createDirectories(runs), "run").toAbsolutePath();
      if (another.isBlank()) {
        return started(programs, run);
      }
      System.out.println("The LocalStack is " + another + ", as REELDOCK_LOCALSTACK says.");
      return new LocalStackProcess(programs, run, null, URI.create(another));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalStackProcess started(Path programs, Path run) throws IOException {
    Process process =
        program(programs, "localstack", run.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String endpoint = process.inputReader().readLine();
    if (endpoint == null) {
      throw new AssertionError("LocalStack did not start; see above, and " + run + "/logs.");
    }
    return new LocalStackProcess(programs, run, process, URI.create(endpoint));
  }

  URI endpoint() {
    return endpoint;
  }

  /** Names that CloudFormation makes begin with it, and are cut to what each service takes. */
  String stackName() {
    return "reeldock-" + run.getFileName();
  }

  /** What it makes is deleted at the end, however far it came. */
  void deploy(String... parameters) {
    mayHaveAStack = true;
    String _ = sam("deploy", parameters);
  }

  /** Where it records its functions' calls; another one, which may lack the plugin, does not. */
  Optional<Path> calls() {
    return process == null ? Optional.empty() : Optional.of(run.resolve("aws-calls.jsonl"));
  }

  /** Of {@code e2e/sam}, but for the command itself. */
  List<String> operate() {
    String program = programs.resolve("sam").toString();
    return List.of(program, endpoint.toString(), run.toString(), stackName(), "operate");
  }

  /** Runs {@code e2e/sam} and answers what it printed, which the log has too. */
  String sam(String what, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(endpoint.toString(), run.toString(), stackName(), what));
    command.addAll(List.of(arguments));
    try {
      Process sam =
          program(programs, "sam", command.toArray(String[]::new))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      sam.getOutputStream().close();
      String printed = new String(sam.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      System.out.println(printed);
      if (sam.waitFor() != 0) {
        throw new AssertionError(
            "e2e/sam " + what + " of " + stackName() + " failed; see above, and " + run + ".");
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  /** Its functions that run now; none of another LocalStack. */
  Stream<FunctionProcess> functions() {
    return process == null
        ? Stream.empty()
        : process.descendants().flatMap(it -> FunctionProcess.of(it).stream());
  }

  /** Deletes its stack and ends, and all that it started with it; another LocalStack stays. */
  @Override
  public void close() {
    try {
      if (mayHaveAStack) {
        String _ = sam("delete");
      }
    } finally {
      end();
    }
  }

  private void end() {
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

  private static ProcessBuilder program(Path programs, String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(programs.resolve(name).toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
