package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(named).isNotEmpty().isSubsetOf(TestsOfTheSources.all());
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
}
