package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.template.Value.Mapping;
import dev.reeldock.local.template.Value.Scalar;
import dev.reeldock.task.SampleTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules that a user copies: they can be read, and are told of what Reeldock really writes. */
final class IntegrateDocTest {
  private static final String TASK = "tasks/" + SampleTasks.id(1) + "/";

  private final String document;

  IntegrateDocTest() throws IOException {
    document = Files.readString(Path.of("../docs/INTEGRATE.md"));
  }

  private List<String> all(String regex) {
    return Pattern.compile(regex).matcher(document).results().map(it -> it.group(1)).toList();
  }

  private boolean isTold(String key) {
    return all("wildcard: ([^ }]+)").stream()
        .map(wildcard -> Pattern.quote(wildcard).replace("*", "\\E.*\\Q"))
        .anyMatch(key::matches);
  }

  @Test
  void templates_integrate_areThreeWithARuleAboutTheBucketEach() {
    assertThat(all("(?s)```yaml\\n(.*?)```"))
        .hasSize(3)
        .allSatisfy(yaml -> {
          Mapping template = new YamlReader("docs/INTEGRATE.md").read(yaml);
          assertThat(part(template, "Parameters").entries()).containsKey("Bucket");
          assertThat(part(template, "Resources").entries().values())
              .extracting(resource -> ((Mapping) resource).entries().get("Type"))
              .contains(new Scalar("AWS::Events::Rule"));
        });
  }

  @Test
  void patterns_integrate_areOfWhatIsWrittenAndOfNothingElse() {
    assertThat(isTold(TASK + "task.json")).isTrue();
    assertThat(isTold(TASK + "1.mp4")).isTrue();
    assertThat(isTold("profiles/mine.json")).isFalse();
  }

  private static Mapping part(Mapping parent, String name) {
    return (Mapping) Objects.requireNonNull(parent.entries().get(name), name);
  }
}
