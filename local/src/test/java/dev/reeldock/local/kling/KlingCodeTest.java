package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class KlingCodeTest {
  @Test
  void values_all_areTheTwentyTwoOfKlingsPage() {
    assertThat(
            Arrays.stream(KlingCode.values()).map(code -> code.httpStatus() + " " + code.number()))
        .containsExactly(
            "200 0",
            "401 1000",
            "401 1001",
            "401 1002",
            "401 1003",
            "401 1004",
            "429 1100",
            "429 1101",
            "429 1102",
            "403 1103",
            "400 1200",
            "400 1201",
            "404 1202",
            "404 1203",
            "400 1300",
            "400 1301",
            "429 1302",
            "429 1303",
            "429 1304",
            "500 5000",
            "503 5001",
            "504 5002");
    assertThat(KlingCode.values()).extracting(KlingCode::message).doesNotHaveDuplicates();
  }
}
