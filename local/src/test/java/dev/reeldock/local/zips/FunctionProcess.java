package dev.reeldock.local.zips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.lambda.QuietContext;
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
import java.util.stream.Stream;

/** A JVM that has a function's zip, one invocation, and nothing else of this build. */
record FunctionProcess(FunctionZip zip, Path folder) {
  /** What the handler answers; {@link #loadedClasses()} tells what it took. */
  String invoke(String handlerClass, Map<String, String> variables, String event)
      throws IOException, InterruptedException {
    Files.writeString(file("event.json"), event);
    Process process = start(handlerClass, variables);
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the function ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(file("errors.txt"))).isZero();
    return Files.readString(file("answer.json"));
  }

  /** The names of all classes that the JVM loaded, the JDK's among them. */
  List<String> loadedClasses() throws IOException {
    try (Stream<String> lines = Files.lines(file("classes.txt"))) {
      return lines.map(line -> line.substring(0, line.indexOf(' '))).toList();
    }
  }

  private Process start(String handlerClass, Map<String, String> variables) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + file("classes.txt") + ":none",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-cp",
                classPath(),
                OneInvocation.class.getName(),
                handlerClass)
            .redirectInput(file("event.json").toFile())
            .redirectOutput(file("answer.json").toFile())
            .redirectError(file("errors.txt").toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.start();
  }

  private String classPath() throws IOException {
    List<String> path = new ArrayList<>(List.of(zip.root().toString()));
    zip.jars().forEach(jar -> path.add(jar.toString()));
    path.add(invocation().toString());
    return String.join(File.pathSeparator, path);
  }

  /** The program alone: the other test classes would bring the interceptors of their clients. */
  private Path invocation() throws IOException {
    Path classes = file("invocation");
    for (Class<?> type : List.of(OneInvocation.class, QuietContext.class, QuietContext.Log.class)) {
      copy(type, classes);
    }
    return classes;
  }

  private static void copy(Class<?> type, Path to) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    Files.createDirectories(to.resolve(file).getParent());
    try (InputStream bytes = type.getResourceAsStream("/" + file)) {
      Files.copy(Objects.requireNonNull(bytes, file), to.resolve(file));
    }
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
