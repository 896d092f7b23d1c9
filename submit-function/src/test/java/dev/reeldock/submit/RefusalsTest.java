package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal repeats of a stranger's path. */
final class RefusalsTest {
  private static final String FORTY = "0123456789".repeat(4);

  @Test
  void taskNotFound_anyId_isInKlingsWords() {
    assertThat(Refusals.taskNotFound(FORTY).message())
        .isEqualTo("Task not found by id/external id: " + FORTY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9_999})
  void taskNotFound_longerId_isCut(int more) {
    assertThat(Refusals.taskNotFound(FORTY + "x".repeat(more)).message())
        .isEqualTo("Task not found by id/external id: " + FORTY + "...");
  }

  @Test
  void taskNotFound_controlCharacters_areNotRepeated() {
    assertThat(Refusals.taskNotFound("a\r\nb").message()).doesNotContain("\r", "\n");
  }

  @Test
  void unknownKind_longPath_isCut() {
    assertThat(Refusals.unknownKind("videos/" + FORTY).message())
        .startsWith(
            "Nothing is generated at /v1/videos/" + FORTY.substring(0, 33) + "...: expected")
        .contains("videos/image2video");
  }
}
