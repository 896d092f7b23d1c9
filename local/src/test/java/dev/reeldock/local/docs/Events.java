package dev.reeldock.local.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample events, one file for each function and case. */
public final class Events {
  private static final Path FOLDER = Repository.path("events");
  private static final String EXTENSION = ".json";

  private Events() {}

  public static String read(String name) {
    return Repository.text(FOLDER.resolve(name + EXTENSION));
  }

  /** The names of the files that there are. */
  static Set<String> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.replace(EXTENSION, ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
