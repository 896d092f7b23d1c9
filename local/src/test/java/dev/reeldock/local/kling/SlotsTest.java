package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Caller.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class SlotsTest {
  private static final Pace STANDING =
      new Pace(Duration.ofHours(1), Duration.ZERO, Duration.ofMillis(10));

  @AutoClose
  private final FakeKling kling =
      FakeKling.start(FakeKlingSettings.fast().withPace(STANDING).withSlotsPerModel(4));

  @AutoClose private final Caller caller = new Caller(kling);

  @Test
  void create_imagesOverTheSlots_countsEachImage() {
    assertThat(create(Order.generations().with("n", 3)).code()).isZero();

    assertFull(create(Order.generations().with("n", 2)));
    assertThat(create(Order.generations().with("n", 1)).code()).isZero();
    assertFull(create(Order.generations()));
  }

  @Test
  void create_otherModelOrFamily_hasItsOwnSlots() {
    Order images = Order.generations().with("model_name", "kling-v3").with("n", 4);
    assertThat(create(images).code()).isZero();

    assertFull(create(images));
    assertThat(create(images.with("model_name", "kling-v2-1")).code()).isZero();
    assertThat(create(Order.textToVideo().with("model_name", "kling-v3")).code()).isZero();
  }

  @Test
  void create_otherKindOfTheSameModel_sharesTheSlots() {
    for (int i = 0; i < 4; i++) {
      assertThat(create(Order.textToVideo()).code()).isZero();
    }

    assertFull(create(Order.imageToVideo()));
  }

  @Test
  void fillModel_untilFreed_isFullForThatModel() {
    kling.faults().fillModel("kling-v1");

    assertFull(create(Order.textToVideo()));
    assertFull(create(Order.textToVideo()));
    assertThat(create(Order.ofSamples()).code()).isZero();
    kling.faults().freeModel("kling-v1");
    assertThat(create(Order.textToVideo()).code()).isZero();
    assertThat(kling.faults().happened()).isZero();
  }

  private Answer create(Order order) {
    return caller.create(order);
  }

  private static void assertFull(Answer answer) {
    assertRefused(answer, 429, 1303, "parallel task over resource pack limit");
  }
}
