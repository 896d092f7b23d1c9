package dev.reeldock.media.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodedWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          =?UTF-8?Q?L=C3=B6we?=                       | Löwe
          =?utf-8?q?Ein_L=c3=b6we,_100%+?=            | Ein Löwe, 100%+
          =?UTF-8?B?TMO2d2U=?=                        | Löwe
          =?utf-8?b?TMO2d2U?=                         | Löwe
          =?ISO-8859-1?Q?L=F6we?=                     | Löwe
          =?UTF-8*de?Q?L=C3=B6we?=                    | Löwe
          =?UTF-8?B?8J+mgQ==?=                        | 🦁
          A =?UTF-8?Q?L=C3=B6we?= looks up            | A Löwe looks up
          =?UTF-8?Q?Ein_?= =?UTF-8?B?TMO2d2U=?=       | Ein Löwe
          =?UTF-8?Q?L=C3=B6?==?ISO-8859-1?Q?we?=      | Löwe
          =?UTF-8?Q?L=C3=B6we?= and =?UTF-8?Q?=C3=A4?= | Löwe and ä
          =?UTF-8?Q?a?= =?UTF-8?Q?=ZZ?= =?UTF-8?Q?b?= | a =?UTF-8?Q?=ZZ?= b
          """)
  void decode_words_areTheTextThatWasMeant(String text, String meant) {
    assertThat(EncodedWords.decode(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A cat looks up",
        "  two  spaces ",
        "Löwe",
        "a=?b?=c",
        "=?UTF-8?Q?open",
        "=?UTF-8?X?abc?=",
        "=?no-such-charset?Q?abc?=",
        "=?UTF-8?B?not base64!?=",
        "=?UTF-8?Q?=C3?=",
        "=?UTF-8?Q?cut=C?=",
        "=?UTF-8?Q?cut=?=",
        "=?UTF-8?Q?=G0?=",
        "=?UTF-8?Q?L\u00f6we?="
      })
  void decode_undecodable_isLeftAsItIs(String text) {
    assertThat(EncodedWords.decode(text)).isEqualTo(text);
  }
}
