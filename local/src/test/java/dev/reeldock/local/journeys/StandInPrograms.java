package dev.reeldock.local.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** In the place of {@code e2e}: programs that note what they are asked, and do none of it. */
record StandInPrograms(Path folder) {
  private static final String LOCALSTACK =
      """
      mkdir "$1/logs" && echo started > "$1/logs/localstack.log"
      echo started >> notes
      echo http://127.0.0.1:9
      cat
      echo ended >> notes
      """;

  /** What fails is named by a file. */
  private static final String SAM =
      """
      echo "$4 $3" >> notes
      [ ! -e "$4-fails" ]
      """;

  static StandInPrograms in(Path folder) {
    StandInPrograms programs = new StandInPrograms(folder);
    programs.write("localstack", LOCALSTACK);
    programs.write("sam", SAM);
    return programs;
  }

  void fail(String what) {
    write(what + "-fails", "");
  }

  List<String> notes() {
    try {
      return Files.readAllLines(folder.resolve("notes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String script) {
    try {
      Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\ncd \"${0%/*}\"\n" + script);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
