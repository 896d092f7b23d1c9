package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of a table is the valid body with one field changed. */
final class ValidationTest {
  private static final String SECRET_WORDS = "an unpublished plot";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"model_name\":\"kling-v9-of-tomorrow\"}",
        "{\"mode\":\"std\",\"duration\":\"10\",\"aspect_ratio\":\"9:16\"}",
        "{\"duration\":5}",
        "{\"mode\":\" pro \"}",
        "{\"negative_prompt\":null}",
        "{\"external_task_id\":12345}",
        "{\"callback_url\":\"http://caller.example/hook?a=b\"}",
        "{\"a_field_of_tomorrow\":{\"any\":[1,2]}}"
      })
  void problem_whatSomeReadingAllows_isEmpty(String change) {
    assertThat(problem(change)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"prompt\":null} | prompt: | expected a text | came nothing",
        "{\"prompt\":[]} | prompt: | expected a text | came another type",
        "{\"model_name\":true} | model_name: | expected a text | came another type",
        "{\"mode\":\"fast\"} | mode: | expected one of std, pro | came fast",
        "{\"mode\":[\"std\"]} | mode: | expected one of std, pro | came another type",
        "{\"duration\":7} | duration: | expected one of 5, 10 | came 7",
        "{\"aspect_ratio\":\"4:3\"} | aspect_ratio: | one of 16:9, 9:16, 1:1 | came 4:3",
        "{\"callback_url\":\"ftp://a.example\"} | callback_url: | absolute http or https URL | came",
        "{\"callback_url\":\"/hook\"} | callback_url: | absolute http or https URL | came none",
        "{\"callback_url\":\"not a url\"} | callback_url: | absolute http or https URL | came none",
        "{\"image_list\":null} | image_list: | a list of 1 to 4 objects | came 0",
        "{\"image_list\":[]} | image_list: | a list of 1 to 4 objects | came 0",
        "{\"image_list\":\"a.png\"} | image_list: | a list of 1 to 4 objects | came 0",
        "{\"image_list\":[1,2,3,4,5]} | image_list: | a list of 1 to 4 objects | came 5",
        "{\"image_list\":[{\"image\":\" \"}]} | image_list: | an image in each | came 0",
        "{\"image_list\":[{\"url\":\"https://a.example\"}]} | image_list: | an image in each | came 0",
        "{\"image_list\":[\"https://a.example\"]} | image_list: | an image in each | came 0",
      })
  void problem_whatEveryReadingRefuses_namesFieldExpectationAndWhatCame(
      String change, String field, String expectation, String came) {
    assertThat(problem(change))
        .hasValueSatisfying(
            problem -> assertThat(problem).startsWith(field).contains(expectation).contains(came));
  }

  @ParameterizedTest
  @CsvSource({
    "prompt,5000",
    "negative_prompt,2500",
    "model_name,100",
    "external_task_id,256",
  })
  void problem_textOfTheLimitAndOneMore_tellsTheLengthOnly(String field, int limit) {
    assertThat(problem(field, "x".repeat(limit))).isEmpty();
    assertThat(problem(field, "x".repeat(limit + 1)))
        .hasValue(field + ": expected at most " + limit + " characters, came " + (limit + 1));
  }

  @Test
  void problem_textBeyondTheFirstPlane_isCountedByCharacters() {
    assertThat(problem("prompt", "\uD83C\uDFAC".repeat(5_000))).isEmpty();
  }

  @Test
  void problem_hugeNumberAsText_isRefusedWithoutSpellingItOut() {
    assertThat(problem("{\"mode\":1e2147483647}")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mode\":\"fast\"}",
        "{\"image_list\":[]}",
        "{\"callback_url\":\"x\"}",
        "{\"duration\":1}"
      })
  void problem_ofAnotherField_neverRepeatsThePrompt(String change) {
    assertThat(problem(change))
        .hasValueSatisfying(problem -> assertThat(problem).doesNotContain(SECRET_WORDS));
  }

  @Test
  void problem_promptTooLong_neverRepeatsIt() {
    assertThat(problem("prompt", SECRET_WORDS.repeat(500)))
        .hasValueSatisfying(problem -> assertThat(problem).doesNotContain("plot"));
  }

  @Test
  void problem_longWordWhereFewAreAllowed_isCut() {
    assertThat(problem("mode", "m".repeat(1_000)))
        .hasValueSatisfying(problem -> assertThat(problem).hasSizeLessThan(120));
  }

  private static Optional<String> problem(String field, String value) {
    return problem(Json.text(Map.of(field, value)));
  }

  private static Optional<String> problem(String change) {
    Map<String, @Nullable Object> fields =
        new LinkedHashMap<>(Json.object(SubmitFixture.BODY).orElseThrow().fields());
    fields.put("prompt", SECRET_WORDS);
    fields.putAll(Json.object(change).orElseThrow().fields());
    return Validation.problem(KindDescription.of(Kind.MULTI_IMAGE2VIDEO), new JsonObject(fields));
  }

  @Test
  void problem_controlCharacterInAName_isRefused() {
    JsonObject body = Json.object("{\"model_name\":\"a\\u0001b\"}").orElseThrow();

    assertThat(Validation.problem(KindDescription.of(Kind.MULTI_IMAGE2VIDEO), body))
        .hasValueSatisfying(problem -> assertThat(problem).startsWith("model_name:"));
  }
}
