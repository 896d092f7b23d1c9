package dev.reeldock.local.docs;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Every test of the repository, by its class and its method. */
final class TestsOfTheSources {
  private TestsOfTheSources() {}

  static Set<String> all() {
    Set<String> tests = new HashSet<>();
    for (Path source : Repository.testSources()) {
      String type = source.getFileName().toString().replace(".java", "");
      Texts.all("(?:void|ArchRule) (\\w+)", Repository.text(source))
          .forEach(method -> tests.add(type + "." + method));
    }
    return tests;
  }
}
