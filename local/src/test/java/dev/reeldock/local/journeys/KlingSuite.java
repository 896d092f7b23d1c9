package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Route;
import org.junit.jupiter.api.Test;

/** The stories, and one of calls that Kling alone has. */
abstract class KlingSuite extends RelaySuite {
  private static final String VOICES = "/v1/general/custom-voices";

  @Test
  void passedCalls_ofACallerWhoMay_reachItsAccountAndNobodyElses() {
    Answer costs = stack().api().get("/account/costs?start_time=0&end_time=1790856000000");
    Answer made =
        stack()
            .api()
            .post(VOICES, "{\"voice_name\":\"Ada\",\"voice_url\":\"https://voices.example/a\"}");
    long asked = stack().kling().count(Route.NO_TASK);

    assertThat(costs.text("/data/resource_pack_subscribe_infos/0/status")).isEqualTo("online");
    assertThat(
            stack()
                .api()
                .get(VOICES + "/" + made.taskId())
                .text("/data/task_result/voices/0/voice_name"))
        .isEqualTo("Ada");
    assertThat(stack().api().get("/account/secrets").code()).isEqualTo(1202);
    try (ApiClient other = stack().apiWith(Callers.OTHER_KEY)) {
      assertThat(other.get("/account/costs").code()).isEqualTo(1103);
    }
    assertThat(stack().kling().count(Route.NO_TASK)).isEqualTo(asked + 1);
  }
}
