package dev.reeldock.local.emulators;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where DynamoDB Local finds its native SQLite. It looks beside its own jar; in Maven's repository
 * every artifact has a folder of its own, so the class path has to say which.
 */
final class SqliteLibrary {
  private static final String PROPERTY = "sqlite4java.library.path";

  private SqliteLibrary() {}

  static void locate() {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    String artifact = artifactOf(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
    Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> nameOf(entry).startsWith(artifact))
        .findFirst()
        .ifPresent(entry -> System.setProperty(PROPERTY, folderOf(entry)));
  }

  private static String artifactOf(String system) {
    if (system.contains("mac")) {
      return "libsqlite4java-osx";
    }
    return system.contains("win") ? "sqlite4java-win32-x64" : "libsqlite4java-linux-amd64";
  }

  private static String nameOf(Path entry) {
    Path name = entry.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String folderOf(Path entry) {
    return String.valueOf(entry.toAbsolutePath().getParent());
  }
}
