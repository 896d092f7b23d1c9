package dev.reeldock.local.run;

import java.nio.file.Path;

/** A file's absolute path as one word of a shell. */
final class ShellWord {
  private ShellWord() {}

  static String of(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "'\\''") + "'";
  }
}
