package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ApiResponseTest {

  private static JsonObject written(ApiResponse response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    response.write(out);
    return Json.object(out.toByteArray()).orElseThrow();
  }

  private static JsonObject headers(JsonObject written) {
    return written.object("headers").orElseThrow();
  }

  @Test
  void json_anyBody_isWrittenAsText() throws IOException {
    JsonObject written = written(ApiResponse.json(429, Map.of("code", 1303)));

    assertThat(written.wholeNumber("statusCode")).contains(429L);
    assertThat(written.text("body")).contains("{\"code\":1303}");
    assertThat(written.get("isBase64Encoded")).isEqualTo(false);
    assertThat(headers(written).text("Content-Type")).contains("application/json");
  }

  /** 3 MB of quotes are 6 MB of JSON. */
  @Test
  void fits_whatLambdaCarries_isCountedWithItsEscapes() {
    assertThat(new ApiResponse(200, Map.of(), "x".repeat(3 << 20)).fits()).isTrue();
    assertThat(new ApiResponse(200, Map.of(), "\"".repeat(3 << 20)).fits()).isFalse();
  }

  @Test
  void redirect_aLink_isNotRemembered() throws IOException {
    JsonObject written = written(ApiResponse.redirect("https://a.example/1?b=c"));

    assertThat(written.wholeNumber("statusCode")).contains(302L);
    assertThat(headers(written).text("Location")).contains("https://a.example/1?b=c");
    assertThat(headers(written).text("Cache-Control")).contains("no-store");
    assertThat(written.text("body")).contains("");
  }

  @Test
  void problem_aTitle_isRfc9457() throws IOException {
    JsonObject written = written(ApiResponse.problem(404, "No such artifact"));

    assertThat(headers(written).text("Content-Type")).contains("application/problem+json");
    assertThat(written.text("body"))
        .contains("{\"type\":\"about:blank\",\"title\":\"No such artifact\",\"status\":404}");
  }

  @Test
  void problem_withMore_hasItBehindTheRest() throws IOException {
    Map<String, ?> more = Map.of("detail", "Expected a PNG.");
    JsonObject written = written(ApiResponse.problem(400, "Bad Request", more));

    assertThat(headers(written).text("Content-Type")).contains("application/problem+json");
    assertThat(written.text("body"))
        .contains(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                + "\"detail\":\"Expected a PNG.\"}");
  }
}
