package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskTableDocTest {
  private static final String TASKS = "shared/src/main/java/dev/reeldock/task/";

  private final String document = Repository.text("docs/TASK_TABLE.md");

  @Test
  void writes_taskTable_areThoseOfTheCode() {
    String table = Texts.section("## The writes", document);

    assertThat(Texts.all("(?m)^\\| `([^`]+)` \\|", table)).isEqualTo(writesOfTheCode());
  }

  @Test
  void attributes_taskTable_areAllDescribed() {
    String attributes = Repository.text(TASKS + "dynamodb/Attributes.java");
    Set<String> names = Texts.all("static final String \\w+ = \"(\\w+)\"", attributes);

    assertThat(names).hasSizeGreaterThan(30);
    assertThat(Texts.codeSpans(document)).containsAll(names);
  }

  @Test
  void attributes_taskTable_existInTheCode() {
    String described = Texts.section("## Attributes of a task", document);
    String attributes = Repository.text(TASKS + "dynamodb/Attributes.java");

    assertThat(Texts.all("\"(\\w+)\"", attributes))
        .containsAll(Texts.all("(?m)^\\| `(\\w+)` \\|", described));
  }

  /** A row names itself, or its caller does. */
  private static Set<String> writesOfTheCode() {
    Set<String> names = new HashSet<>();
    for (String rows :
        Set.of(
            "SubmitWrites.java",
            "ClaimWrites.java",
            "WatchWrites.java",
            "CopyWrites.java",
            "FailWrites.java",
            "RelayWrites.java")) {
      names.addAll(
          Texts.all(
              "(?:new Write|failed|of|ofTry)\\(\\s*\"([^\"]+)\"", Repository.text(TASKS + rows)));
    }
    for (Path source : Repository.mainSources()) {
      names.addAll(Texts.all("Writes\\.\\w+\\(\\s*\"([^\"]+)\"", Repository.text(source)));
    }
    return names;
  }
}
