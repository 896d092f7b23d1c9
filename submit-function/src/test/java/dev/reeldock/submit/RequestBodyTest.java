package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestBodyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"mode\":\"\"} | {}",
        "{\"mode\":null} | {}",
        "{\"mode\":\" \"} | {\"mode\":\" \"}",
        "{\"cfg_scale\":0} | {\"cfg_scale\":0}",
        "{\"watermark\":false} | {\"watermark\":false}",
        "{\"image_list\":[]} | {\"image_list\":[]}",
        "{\"camera\":{\"type\":\"\"}} | {\"camera\":{\"type\":\"\"}}",
        "{\"cfg_scale\":0.50} | {\"cfg_scale\":0.50}",
      })
  void read_emptyTextOrNull_isAnAbsentField(String body, String meant) {
    assertThat(read(body).map(object -> Json.text(object.fields()))).hasValue(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"text\"", "{", "null", "{\"a\":}", "<html>"})
  void read_noObject_isEmpty(String body) {
    assertThat(read(body)).isEmpty();
  }

  @Test
  void read_nestedWithoutEnd_isEmpty() {
    assertThat(read("{\"a\":" + "[".repeat(100_000))).isEmpty();
  }

  @Test
  void forProvider_callersOwnFields_stayWithUs() {
    JsonObject body =
        read("{\"prompt\":\"a\",\"callback_url\":\"https://c.example\",\"external_task_id\":\"1\"}")
            .orElseThrow();

    assertThat(RequestBody.forProvider(body).fields()).containsOnlyKeys("prompt");
  }

  private static Optional<JsonObject> read(String body) {
    return RequestBody.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
