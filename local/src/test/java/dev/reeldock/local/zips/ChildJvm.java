package dev.reeldock.local.zips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that has a function's zip, a program of these tests, and nothing else of this build.
 *
 * @param program its classes, the one with {@code main} first: all other test classes would bring
 *     the interceptors of their clients
 */
public record ChildJvm(FunctionZip zip, Path folder, List<Class<?>> program) {

  /** What came of it. */
  public record Ended(int exit, String answer, String errors) {}

  /** The program while it runs. */
  public record Running(Process process, Path folder) {
    /** As kill -9: nothing is closed, nothing is told. */
    public void kill() {
      process.destroyForcibly();
    }

    public Ended end() throws IOException, InterruptedException {
      try {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the function ended").isTrue();
      } finally {
        process.destroyForcibly();
      }
      return new Ended(
          process.exitValue(),
          Files.readString(folder.resolve("answer.json")),
          Files.readString(folder.resolve("errors.txt")));
    }
  }

  /** Runs the program once: the event is its input, its output the answer. */
  Running start(
      List<String> options, String handlerClass, Map<String, String> variables, String event)
      throws IOException {
    Files.writeString(file("event.json"), event);
    return new Running(start(options, handlerClass, variables), folder);
  }

  private Process start(List<String> options, String handlerClass, Map<String, String> variables)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command(options, handlerClass))
            .redirectInput(file("event.json").toFile())
            .redirectOutput(file("answer.json").toFile())
            .redirectError(file("errors.txt").toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.start();
  }

  private List<String> command(List<String> options, String handlerClass) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder,
            "-Duser.home=" + folder,
            "-cp",
            classPath(),
            program.getFirst().getName(),
            handlerClass));
    return command;
  }

  private String classPath() throws IOException {
    List<String> path = new ArrayList<>(List.of(zip.root().toString()));
    zip.jars().forEach(jar -> path.add(jar.toString()));
    path.add(programAlone().toString());
    return String.join(File.pathSeparator, path);
  }

  private Path programAlone() throws IOException {
    Path classes = file("program");
    for (Class<?> type : program) {
      copy(type, classes);
    }
    return classes;
  }

  private static void copy(Class<?> type, Path to) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    Path target = to.resolve(file);
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(target.getParent());
    try (InputStream bytes = type.getResourceAsStream("/" + file)) {
      Files.copy(Objects.requireNonNull(bytes, file), target);
    }
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
