package dev.reeldock.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example/b?c=%2F&d", "http://a.example:8080", "ftp://a.example"})
  void of_plain_isTheUrlAsItCame(String text) {
    assertThat(PlainUrl.of(text)).hasValue(URI.create(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https://a.example/ b",
        "https://a.example/b|c",
        "https://a.example/%zz",
        "https://a_b.example/",
        "https://a.example/#b",
        "https://user@a.example/",
        "//a.example/b",
        "/b",
        "https:a.example",
        "https://[::1/",
      })
  void of_anythingElse_isNone(String text) {
    assertThat(PlainUrl.of(text)).isEmpty();
  }

  /** As it will be sent: what a normal form makes of a letter may be what no URL has. */
  @Test
  void of_letters_areInAsciiOrNone() {
    assertThat(PlainUrl.of("https://a.example/\u00e9?b=\u4e2d"))
        .hasValue(URI.create("https://a.example/%C3%A9?b=%E4%B8%AD"));
    assertThat(PlainUrl.of("https://a.example/\u1fef?k=v")).isEmpty();
  }

  @Test
  void of_longest_isTheUrlAndNoneBeyond() {
    String longest = "https://a.example/" + "b".repeat(8_192 - 18);

    assertThat(PlainUrl.of(longest)).isPresent();
    assertThat(PlainUrl.of(longest + "b")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://A.example/b?c=secret, A.example",
    "https://[::1]/b,              [::1]",
    "mailto:a@b.example,           a host that is no name",
    "/b,                           a host that is no name",
  })
  void hostInWords_any_isTheHostAlone(URI url, String words) {
    assertThat(PlainUrl.hostInWords(url)).isEqualTo(words);
  }
}
