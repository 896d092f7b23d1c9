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

  private static boolean isTold(String wildcard, String key) {
    return key.matches(Pattern.quote(wildcard).replace("*", "\\E.*\\Q"));
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
  void patterns_integrate_areEachOfOneThingThatIsWrittenAndOfNothingElse() {
    assertThat(all("wildcard: ([^ }]+)"))
        .hasSize(3)
        .allSatisfy(rule ->
            assertThat(List.of(TASK + "task.json", TASK + "1.mp4"))
                .filteredOn(key -> isTold(rule, key))
                .hasSize(1))
        .noneMatch(rule -> isTold(rule, "profiles/mine.json"));
  }

  private static Mapping part(Mapping parent, String name) {
    return (Mapping) Objects.requireNonNull(parent.entries().get(name), name);
  }
}
