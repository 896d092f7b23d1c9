package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantsDocTest {
  private static final String TEST = "([A-Z]\\w+\\.\\w+_\\w+)";

  private final String invariants = Repository.text("INVARIANTS.md");

  @Test
  void tests_invariants_exist() {
    Set<String> named = new TreeSet<>(Texts.codeSpans(invariants));
    named.removeIf(name -> !name.matches(TEST));

    assertThat(named).isNotEmpty().isSubsetOf(testsOfTheSources());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void promise_invariants_namesATestOrSaysThatThereIsNone(int number) {
    String heading = Texts.all("(?m)^(## " + number + "\\. .*)$", invariants).iterator().next();
    String promise = Texts.section(heading, invariants);

    assertThat(promise).containsPattern("`" + TEST + "`|\\[not yet enforced]");
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
