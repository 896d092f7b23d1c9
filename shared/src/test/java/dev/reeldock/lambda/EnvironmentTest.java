package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class EnvironmentTest {
  private final Environment environment =
      new Environment(
          Map.of(
              "TABLE", "tasks", "EMPTY", " ", "DAYS", "many", "BASE", "nowhere", "WHO", "a,b,, c"));

  @Test
  void text_present_isReturned() {
    assertThat(environment.text("TABLE")).isEqualTo("tasks");
  }

  @Test
  void text_missingOrBlank_namesTheVariable() {
    assertThatThrownBy(() -> environment.text("BUCKET")).hasMessageContaining("BUCKET");
    assertThatThrownBy(() -> environment.text("EMPTY")).hasMessageContaining("EMPTY");
  }

  @Test
  void wholeNumber_notANumber_namesTheVariable() {
    assertThatThrownBy(() -> environment.wholeNumber("DAYS")).hasMessageContaining("DAYS");
  }

  @Test
  void urlOrNone_missingOrBlank_isNone() {
    assertThat(environment.urlOrNone("URL")).isEmpty();
    assertThat(environment.urlOrNone("EMPTY")).isEmpty();
  }

  @Test
  void urlOrNone_withoutHost_namesTheVariable() {
    assertThatThrownBy(() -> environment.urlOrNone("BASE")).hasMessageContaining("BASE");
  }

  @Test
  void words_anyText_areWhatStandsBetweenItsCommas() {
    assertThat(environment.words("WHO")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(environment.words("EMPTY")).isEmpty();
    assertThat(environment.words("NONE")).isEmpty();
  }

  @Test
  void words_oneUnlikeTheOthers_namesTheVariable() {
    assertThat(environment.words("WHO", "[abc]", "letters")).hasSize(3);
    assertThat(environment.words("NONE", "[abc]", "letters")).isEmpty();
    assertThatThrownBy(() -> environment.words("WHO", "[ab]", "letters"))
        .hasMessageContaining("WHO")
        .hasMessageContaining("letters");
  }

  @Test
  void url_withoutHost_namesTheVariable() {
    assertThatThrownBy(() -> environment.url("BASE")).hasMessageContaining("BASE");
  }
}
