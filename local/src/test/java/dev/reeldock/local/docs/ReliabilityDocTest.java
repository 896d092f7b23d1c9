package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ReliabilityDocTest {
  private final String reliability = Repository.text("docs/RELIABILITY.md");

  @Test
  void tests_reliability_exist() {
    Set<String> named = new TreeSet<>(Texts.codeSpans(reliability));
    named.removeIf(name -> !name.matches("[A-Z]\\w+\\.\\w+_\\w+"));

    assertThat(named).hasSizeGreaterThan(30).isSubsetOf(TestsOfTheSources.all());
  }

  @Test
  void classesOfTests_reliability_exist() {
    Set<String> named = new TreeSet<>(Texts.codeSpans(reliability));
    named.removeIf(name -> !name.matches("[A-Z]\\w+(Test|IT)"));
    Set<String> classes =
        Repository.testSources().stream()
            .map(source -> source.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());

    assertThat(named).isNotEmpty().isSubsetOf(classes);
  }
}
