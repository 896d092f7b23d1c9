package dev.reeldock.local.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository that this module lies in. */
final class Repository {
  private static final Path ROOT = root(Path.of("").toAbsolutePath());

  private Repository() {}

  private static Path root(Path folder) {
    if (Files.exists(folder.resolve("template.yaml"))) {
      return folder;
    }
    Path parent = folder.getParent();
    if (parent == null) {
      throw new IllegalStateException("No folder above this one holds template.yaml.");
    }
    return root(parent);
  }

  static Path path(String name) {
    return ROOT.resolve(name);
  }

  static String text(String name) {
    return text(path(name));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every Java file below a module's {@code src/main/java}. */
  static List<Path> mainSources() {
    return sources("main");
  }

  static List<Path> testSources() {
    return sources("test");
  }

  private static List<Path> sources(String kind) {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src").resolve(kind).resolve("java"))
          .filter(Files::isDirectory)
          .flatMap(folder -> javaFiles(folder).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
