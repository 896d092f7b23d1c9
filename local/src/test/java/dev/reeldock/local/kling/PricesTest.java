package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PricesTest {
  @ParameterizedTest
  @CsvSource({
    "kling-v1, std, 5, SILENT, 1",
    "kling-v1-6, pro, 10, SILENT, 7",
    "kling-v2-master, std, 5, SILENT, 10",
    "kling-v2-5-turbo, pro, 5, SILENT, 2.5",
    "kling-v2-6, pro, 5, AUDIO, 5",
    "kling-v2-6, pro, 5, VOICE, 6",
    "kling-v3, std, 3, SILENT, 1.8",
    "kling-v3, std, 10, AUDIO, 9",
    "kling-v3, pro, 10, VOICE, 14",
    "kling-v3, 4k, 15, SILENT, 45"
  })
  void units_ofAVideo_areItsSecondsTimesTheListPrice(
      String model, String mode, int seconds, Work.Sound sound, String units) {
    Work video = new Work.Video(mode, seconds, "16:9", sound);

    assertThat(Prices.units(order(model, video))).isEqualTo(units);
  }

  private static TaskOrder order(String model, Work work) {
    return new TaskOrder(Kinds.TEXT_TO_VIDEO, model, "rain", work, List.of(), false, null, null);
  }
}
