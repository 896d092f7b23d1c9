package dev.reeldock.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0000 0018 66747970 69736f6d                          | MP4",
        "0000 001c 66747970 6d703432 00000000 6d703432        | MP4",
        "0000 0014 66747970 71742020 20050300                 | MOV",
        "0000 0008 77696465 0000 1000 6d646174                | MOV",
        "0000 1000 6d6f6f76                                   | MOV",
        "0000 0008 66726565 0000 1000 6d6f6f76                | MOV",
        "0000 0018 73747970 6d736468 00000000                 | MP4",
        "1a45dfa3 9f428681 0142f781 0142f281 0442f381 08428284 7765626d | WEBM",
        "89504e47 0d0a1a0a 0000000d 49484452                  | PNG",
        "ffd8ffe0 00104a46 4946                               | JPEG",
        "ffd8ffdb 0043                                        | JPEG",
        "52494646 24000000 57454250 56503820                  | WEBP",
        "52494646 24000000 57415645 666d7420                  | WAV",
        "49443304 00000000                                    | MP3",
        "fffb9064 00000000                                    | MP3",
        "fff38064 00000000                                    | MP3",
      })
  void of_beginning_isItsFormat(String hex, MediaFormat format) {
    assertThat(MediaFormat.of(bytes(hex))).contains(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "00",
        "00000018 667479", // cut off within the type
        "00000018 66747970 61766966", // a picture, AVIF
        "00000018 66747970 68656963", // a picture, HEIC
        "00000018 66747970 4d344120", // a sound, M4A
        "1a45dfa3 9f428681 0142f781 0142f281 0442f381 08428288 6d617472 6f736b61", // Matroska
        "89504e47 0a0d1a0a", // a PNG that went through a change of line ends
        "52494646 24000000 41564920", // AVI
        "1f8b0800 00000000 0003", // gzip
        "504b0304 14000000", // zip
        "3c21444f 43545950 45206874 6d6c3e", // HTML
        "7b22636f 6465223a 20343033 7d", // JSON
        "3c3f786d 6c207665", // XML
        "efbbbf3c 68746d6c 3e", // HTML behind a byte order mark
        "47494638 3961", // GIF
        "fff10000", // AAC, layer 0
        "fffbf000", // a bit rate that there is not
        "ffffffff",
      })
  void of_anythingElse_isNone(String hex) {
    assertThat(MediaFormat.of(bytes(hex))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(MediaFormat.class)
  void ofExtension_itsOwn_isTheFormat(MediaFormat format) {
    assertThat(MediaFormat.ofExtension(format.extension())).contains(format);
  }

  @ParameterizedTest
  @CsvSource({"m4v, MP4", "jpeg, JPEG"})
  void ofExtension_another_isTheFormat(String extension, MediaFormat format) {
    assertThat(MediaFormat.ofExtension(extension)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gif", "html", "MP4", "mp4?", "php"})
  void ofExtension_anythingElse_isNone(String extension) {
    assertThat(MediaFormat.ofExtension(extension)).isEmpty();
  }

  @Test
  void of_longFile_looksAtItsBeginningAlone() {
    byte[] page = ("<html>" + " ".repeat(200) + "webm ftyp").getBytes(ISO_8859_1);

    assertThat(MediaFormat.of(page)).isEmpty();
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
