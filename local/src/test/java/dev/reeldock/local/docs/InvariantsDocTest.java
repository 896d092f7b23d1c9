package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InvariantsDocTest {
  private static final String TEST = "([A-Z]\\w+\\.\\w+_\\w+)";

  private final String invariants = Repository.text("INVARIANTS.md");

  @Test
  void tests_invariants_exist() {
    Set<String> named = new TreeSet<>(Texts.codeSpans(invariants));
    named.removeIf(name -> !name.matches(TEST));

    assertThat(named).isNotEmpty().isSubsetOf(testsOfTheSources());
  }

  @Test
  void promises_invariants_nameATestOrSayThatThereIsNone() {
    Set<String> headings = Texts.all("(?m)^(## \\d+\\. .*)$", invariants);

    assertThat(headings)
        .hasSizeGreaterThan(10)
        .allSatisfy(heading ->
            assertThat(Texts.section(heading, invariants))
                .containsPattern("`" + TEST + "`|\\[not yet enforced]"));
  }

  private static Set<String> testsOfTheSources() {
    Set<String> tests = new HashSet<>();
    for (Path source : Repository.testSources()) {
      String type = source.getFileName().toString().replace(".java", "");
      Texts.all("(?:void|ArchRule) (\\w+)", Repository.text(source))
          .forEach(method -> tests.add(type + "." + method));
    }
    return tests;
  }
}
