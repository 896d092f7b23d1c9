package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private final String readme = Repository.text("README.md");

  @Test
  void makeTargets_readme_existInTheMakefile() {
    Set<String> named = Texts.all("\\bmake ([a-z0-9]+)", Texts.code(readme));

    assertThat(named).contains("run", "sandbox", "test", "package");
    assertThat(Texts.all("(?m)^([a-z0-9]+):", Repository.text("Makefile"))).containsAll(named);
  }

  @Test
  void outputs_readme_existInTheTemplate() {
    Set<String> named = Texts.all("\\(output (\\w+)\\)", readme);

    assertThat(named).contains("ApiBaseUrl", "CallerKeysSecret", "ProviderKeySecret");
    assertThat(Texts.all("(?m)^  (\\w+):", Repository.text("template.yaml"))).containsAll(named);
  }

  @Test
  void text_readme_hasNoPlaceholder() {
    assertThat(readme).doesNotContainPattern("@[A-Z]+@|TODO|TBD");
  }

  @Test
  void links_readme_leadToFiles() {
    Set<String> linked = Texts.all("\\]\\(([\\w./]+)\\)", readme);

    assertThat(linked)
        .contains("LICENSE", "INVARIANTS.md")
        .allMatch(name -> Files.exists(Repository.path(name)));
  }
}
