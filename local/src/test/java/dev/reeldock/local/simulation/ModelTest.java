package dev.reeldock.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the use cases are held against must be so small that one sees that it is right. */
final class ModelTest {
  @Test
  void model_itself_isReadAtAGlance() throws IOException {
    Path source =
        Path.of("src", "test", "java").resolve(Model.class.getName().replace('.', '/') + ".java");

    assertThat(Files.readAllLines(source))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("import "))
        .hasSizeLessThanOrEqualTo(60);
  }
}
