package dev.reeldock.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of the benchmark on a core of its own, asked and answering line by line. It ends when its
 * input ends, so it outlives nobody.
 */
final class Child implements AutoCloseable {
  private static final int ENDS_WITHIN_SECONDS = 5;

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;
  private final String greeting;

  private Child(Process process) throws IOException {
    this.process = process;
    this.in = process.outputWriter();
    this.out = process.inputReader();
    this.greeting = answer();
  }

  /** Which core, with which options, what it is told by its environment, where its errors go. */
  record Setting(int core, List<String> options, Map<String, String> environment, File errors) {
    Setting {
      options = List.copyOf(options);
      environment = Map.copyOf(environment);
    }
  }

  /** Runs when this returns: it has said its first line. */
  static Child start(Setting setting, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(Core.prefix(setting.core()));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(setting.options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(setting.errors());
    builder.environment().putAll(setting.environment());
    return new Child(builder.start());
  }

  String greeting() {
    return greeting;
  }

  Meter meter() {
    return new Meter(process.pid());
  }

  String ask(String line) throws IOException {
    in.write(line);
    in.newLine();
    in.flush();
    return answer();
  }

  private String answer() throws IOException {
    String line = out.readLine();
    if (line == null) {
      close();
      throw new IOException("A process of the benchmark ended by itself; see bench/target/*.log.");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
    try {
      if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
