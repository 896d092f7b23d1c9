package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DelaysTest {

  @ParameterizedTest
  @CsvSource({
    "-1,30",
    "0,30",
    "1,60",
    "2,120",
    "3,240",
    "4,480",
    "5,600",
    "6,600",
    "2147483647,600"
  })
  void backOff_soManyAsks_growsToTenMinutes(int asks, long seconds) {
    assertThat(Delays.backOff(asks)).hasSeconds(seconds);
  }
}
