package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.lambda.ApiResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WarningsTest {
  private static final ApiResponse ANSWER = ApiResponse.json(200, Map.of());

  @Test
  void told_none_isTheAnswerAsItWas() {
    assertThat(Warnings.told(ANSWER, List.of())).isEqualTo(ANSWER);
  }

  @Test
  void told_several_areOneHeader() {
    assertThat(Warnings.told(ANSWER, List.of("a: b", "c: d")).headers())
        .containsEntry("Reeldock-Warning", "a: b; c: d")
        .containsEntry("Content-Type", "application/json");
  }

  @Test
  void told_wordsOfStrangers_arePrintableAndBounded() {
    List<String> long10 = Collections.nCopies(10, "\r\nSet-Cookie: \u00e9\u4e2d".repeat(50));

    String header = Warnings.told(ANSWER, long10).headers().get("Reeldock-Warning");

    assertThat(header).matches("[ -~]*").hasSizeLessThan(2_010);
  }
}
