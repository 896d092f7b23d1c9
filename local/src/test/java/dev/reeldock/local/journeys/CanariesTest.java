package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanariesTest {
  private static final String MAC = "k3Yh0w5n8ZC4r_-xQ2m7Lr9sT1uVbWdXeYfZgAhBiCj";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {authorization=[Bearer sk-0123456789]}               | sk-0123456789
          https://b.s3/x?X-Amz-Date=2&X-Amz-Signature=a1b2c3d4 | a1b2c3d4
          https://v.example/1.mp4?expires=9&sig=Zm9vYmFyYmF6   | Zm9vYmFyYmF6
          {"prompt" : "A lighthouse in a \\"storm\\"", "n":1}  | A lighthouse in a \\"storm\\"
          {"negative_prompt":"blurred hands"}                  | blurred hands
          """)
  void in_whereTheyBelong_findsEachShape(String text, String canary) {
    assertThat(Canaries.in(Stream.of(text)).values()).containsExactly(canary);
  }

  @Test
  void in_ourToken_findsItsMac() {
    String url = "https://c.example/callbacks/000000000000000000000000000000ab/1c.t5w2v0." + MAC;

    assertThat(Canaries.in(Stream.of(url)).values()).containsExactly(MAC);
  }

  @Test
  void toldBy_aTextWithOne_isThatText() {
    Canaries canaries = Canaries.in(Stream.of("Bearer sk-0123456789")).with(Stream.of("a secret"));

    assertThat(canaries.toldBy(List.of("no key", "the key sk-0123456789", "a secret")))
        .containsExactly("sk-0123456789 in: the key sk-0123456789", "a secret in: a secret");
  }
}
