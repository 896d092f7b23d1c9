package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.Order;
import org.junit.jupiter.api.Test;

/** The stories, and one that needs a provider that can be asked. */
abstract class AskingSuite extends JourneySuite {
  @Test
  void callbacks_allLost_isStoredByAsking() {
    stack().kling().sendCallbacks(CallbackStyle.OFF);
    Job job = Job.submitted(stack(), Order.ofSamples());
    job.storedInTime();

    Stored.assertOnce(job);
    assertThat(deliveries(job)).isEmpty();
  }
}
