package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureDocTest {
  private static final String TYPE_NAME = "[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*";

  @Test
  void typesInBackticks_architecture_existInTheSources() {
    Set<String> named = new HashSet<>(Texts.codeSpans(Repository.text("docs/ARCHITECTURE.md")));
    named.removeIf(name -> !name.matches(TYPE_NAME));
    named.removeAll(resourcesOfTheTemplate());

    assertThat(named).hasSizeGreaterThan(30).isSubsetOf(declaredTypes());
  }

  private static Set<String> resourcesOfTheTemplate() {
    return Texts.all("(?m)^  (\\w+):", Repository.text("template.yaml"));
  }

  private static Set<String> declaredTypes() {
    Set<String> types = new HashSet<>();
    for (Path source : Repository.mainSources()) {
      types.addAll(
          Texts.all(
              "(?:class|record|interface|enum) (" + TYPE_NAME + ")", Repository.text(source)));
    }
    return types;
  }
}
