package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.task.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class InlineImageTest {
  static Stream<String> usable() {
    return Stream.of(
        "https://images.example/a.png",
        "http://images.example/a",
        Images.base64(Images.PNG),
        Images.base64(Images.JPEG),
        "data:image/png;base64," + Images.base64(Images.PNG));
  }

  @ParameterizedTest
  @MethodSource("usable")
  void problem_usableImage_isEmpty(String image) {
    assertThat(problem(image)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R0lGODlhIHRoZSByZXN0 | base64 of something that is neither",
        "not base64! | 11 characters that are neither",
        "ftp://images.example/a.png | 26 characters that are neither",
        "s3://sources/inputs/somebody/1.png | 34 characters that are neither",
        "data:image/png | 14 characters that are neither",
      })
  void problem_unusableImage_namesFieldExpectationAndWhatCame(String image, String came) {
    assertThat(problem(image))
        .hasValue(
            "image_list[0].image: expected an http(s) URL, or base64 of a jpg or png of at most"
                + " 10 MB, came "
                + came);
  }

  @Test
  void problem_secondImage_isNamed() {
    assertThat(problem("https://images.example/a.png", Images.base64(Images.GIF)))
        .hasValueSatisfying(problem -> assertThat(problem).startsWith("image_list[1].image:"));
  }

  @Test
  void problem_tenMegabytesAndOneByteMore_tellsTheSize() {
    byte[] most = Arrays.copyOf(Images.PNG, InlineImage.MAX_BYTES);
    byte[] more = Arrays.copyOf(Images.PNG, InlineImage.MAX_BYTES + 1);

    assertThat(problem(Images.base64(most))).isEmpty();
    assertThat(problem(Images.base64(more)))
        .hasValueSatisfying(problem -> assertThat(problem).endsWith("came 10485761 bytes"));
  }

  @Test
  void decode_dataPrefix_isTakenOff() {
    assertThat(InlineImage.decode("data:image/jpeg;base64," + Images.base64(Images.JPEG)))
        .isEqualTo(Images.JPEG);
  }

  private static Optional<String> problem(String... images) {
    return InlineImage.problem(
        KindDescription.of(Kind.MULTI_IMAGE2VIDEO), Json.object(Images.body(images)).orElseThrow());
  }
}
