package dev.reeldock.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the use cases are held against must be so small that one sees that it is right. */
final class ModelTest {
  @ParameterizedTest
  @ValueSource(classes = {Model.class, CallersModel.class})
  void model_itself_isReadAtAGlance(Class<?> model) throws IOException {
    Path source =
        Path.of("src", "test", "java").resolve(model.getName().replace('.', '/') + ".java");

    assertThat(Files.readAllLines(source))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("import "))
        .hasSizeLessThanOrEqualTo(60);
  }
}
