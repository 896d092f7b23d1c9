package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.reeldock.local.sandbox.Outcome.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SandboxScheduleTest {
  @Test
  void schedule_shortMinute_sendsScheduledEvents() throws Exception {
    Invocations invocations = new Invocations();
    Settings settings =
        SmallStack.settings().withMinute(Duration.ofMillis(20)).withListener(invocations);

    try (Sandbox _ = SmallStack.start(settings)) {
      assertThat(Json.object(answer(invocations)).orElseThrow())
          .containsEntry("detail-type", "Scheduled Event")
          .containsEntry("source", "aws.events")
          .extractingByKey("resources", LIST)
          .singleElement(STRING)
          .matches("arn:aws:events:us-east-1:000000000000:rule/\\w+-EveryMinute-\\w+");
      assertThat(answer(invocations)).isNotEmpty();
    }
  }

  private static String answer(Invocations invocations) throws InterruptedException {
    return invocations.next("Tick").outcome() instanceof Answered(String payload) ? payload : "";
  }
}
