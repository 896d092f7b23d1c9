package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import org.junit.jupiter.api.Test;

final class RequestBodyTest {
  @Test
  void forProvider_callersOwnFields_stayWithUs() {
    JsonObject body =
        Json.object(
                "{\"prompt\":\"a\",\"callback_url\":\"https://c.example\",\"external_task_id\":\"1\"}")
            .orElseThrow();

    assertThat(RequestBody.forProvider(body).fields()).containsOnlyKeys("prompt");
  }
}
