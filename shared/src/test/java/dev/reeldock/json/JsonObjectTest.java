package dev.reeldock.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonObjectTest {

  private static JsonObject of(String value) {
    return Json.object("{\"a\":" + value + "}").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"text\" | text",
        "913827032734642185 | 913827032734642185",
        "98765432109876543210 | 98765432109876543210",
        "5.10 | 5.10",
        "1e3 | 1000",
        "-0.56 | -0.56",
      })
  void text_textOrNumber_keepsEveryDigit(String value, String text) {
    assertThat(of(value).text("a")).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "{}", "[]", "[\"text\"]"})
  void text_ofAnotherType_isEmpty(String value) {
    assertThat(of(value).text("a")).isEmpty();
  }

  @Test
  void text_missing_isEmpty() {
    assertThat(JsonObject.EMPTY.text("a")).isEmpty();
    assertThat(JsonObject.EMPTY.get("a")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1.5E+2000000000"})
  void text_ofAnAbsurdExponent_isShort(String value) {
    assertThat(of(value).text("a").orElse("")).hasSizeLessThan(100);
    assertThat(of(value).wholeNumber("a")).isEmpty();
  }

  @Test
  void word_blank_isEmpty() {
    assertThat(of("\"\"").word("a")).isEmpty();
    assertThat(of("\" \"").word("a")).isEmpty();
    assertThat(of("\"b\"").word("a")).contains("b");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0,0",
        "\"17\",17",
        "\" 17 \",17",
        "17.0,17",
        "1e3,1000",
        "9223372036854775807,9223372036854775807",
      })
  void wholeNumber_whole_isRead(String value, long number) {
    assertThat(of(value).wholeNumber("a")).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"17.5", "\"x\"", "\"\"", "null", "9223372036854775808", "\"1e999999999\"", "[1]"})
  void wholeNumber_otherwise_isEmpty(String value) {
    assertThat(of(value).wholeNumber("a")).isEmpty();
  }

  @Test
  void object_aMap_isRead() {
    assertThat(of("{\"b\":1}").object("a").flatMap(object -> object.text("b"))).contains("1");
    assertThat(of("[{}]").object("a")).isEmpty();
    assertThat(of("null").object("a")).isEmpty();
  }

  @Test
  void objects_aList_passesOverWhatIsNoObject() {
    assertThat(of("[1,{\"b\":1},null,\"x\",{\"b\":2},[]]").objects("a"))
        .extracting(object -> object.text("b").orElse(""))
        .containsExactly("1", "2");
    assertThat(of("null").objects("a")).isEmpty();
    assertThat(of("{}").objects("a")).isEmpty();
  }
}
