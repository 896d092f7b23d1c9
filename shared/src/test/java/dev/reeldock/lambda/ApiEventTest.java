package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiEventTest {
  private static final String EVENT =
      """
      {"resource":"/v1/{family}/{kind}","path":"/v1/videos/multi-image2video","httpMethod":"POST",
       "headers":{"authorization":"Bearer k","X-Forwarded-Proto":"https","Age":7,"None":null},
       "pathParameters":{"family":"videos","kind":"multi-image2video"},
       "multiValueQueryStringParameters":null,
       "requestContext":{"requestId":"r-1","stage":"kling",
         "domainName":"abc.execute-api.eu-central-1.amazonaws.com"},
       "body":"{\\"prompt\\":\\"ü\\"}","isBase64Encoded":false}
      """;

  private static ApiEvent read(String json) throws IOException {
    return ApiEvent.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void read_restProxyEvent_hasWhatWeNeed() throws IOException {
    ApiEvent event = read(EVENT);

    assertThat(event.method()).isEqualTo("POST");
    assertThat(event.route()).isEqualTo("/v1/{family}/{kind}");
    assertThat(event.pathParameter("kind")).isEqualTo("multi-image2video");
    assertThat(event.pathParameter("id")).isEmpty();
    assertThat(event.requestId()).isEqualTo("r-1");
    assertThat(event.baseUrl())
        .hasToString("https://abc.execute-api.eu-central-1.amazonaws.com/kling");
    assertThat(event.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"prompt\":\"ü\"}");
  }

  @Test
  void queryParameter_given_isItsLastTextAsItCame() throws IOException {
    ApiEvent event =
        read(
            "{\"multiValueQueryStringParameters\":"
                + "{\"pageNum\":[\"1\",\"2\"],\"x\":[\"50%20+\"],\"none\":null}}");

    assertThat(event.query()).containsEntry("pageNum", List.of("1", "2"));
    assertThat(event.queryParameter("pageNum")).contains("2");
    assertThat(event.queryParameter("none")).isEmpty();
    assertThat(event.queryParameter("x")).contains("50%20+");
    assertThat(event.queryParameter("pagenum")).isEmpty();
    assertThat(read(EVENT).queryParameter("pageNum")).isEmpty();
  }

  @Test
  void header_inAnySpelling_isFound() throws IOException {
    ApiEvent event = read(EVENT);

    assertThat(event.header("Authorization")).contains("Bearer k");
    assertThat(event.header("AUTHORIZATION")).contains("Bearer k");
    assertThat(event.header("age")).contains("7");
    assertThat(event.header("None")).isEmpty();
    assertThat(event.header("Cookie")).isEmpty();
  }

  @Test
  void body_base64_isTheBytesOnTheWire() throws IOException {
    ApiEvent event = read("{\"body\":\"/wD+\",\"isBase64Encoded\":true}");

    assertThat(event.body()).containsExactly(0xff, 0x00, 0xfe);
  }

  @Test
  void read_nullsEverywhere_isAnEmptyRequest() throws IOException {
    ApiEvent event =
        read(
            """
            {"headers":null,"pathParameters":null,"multiValueQueryStringParameters":null,"body":null}
            """);

    assertThat(event.headers()).isEmpty();
    assertThat(event.path()).isEmpty();
    assertThat(event.query()).isEmpty();
    assertThat(event.body()).isEmpty();
  }

  @Test
  void read_noEvent_saysWhatWasExpected() {
    assertThatIOException().isThrownBy(() -> read("[]")).withMessageContaining("API Gateway");
  }

  @ParameterizedTest
  @CsvSource({"my%20task, my task", "a%2Fb+c, a/b+c", "%E8%AE%A2, 订", "50%, 50%"})
  void pathParameter_percentEncoded_isItsText(String segment, String text) throws IOException {
    ApiEvent event = read("{\"pathParameters\":{\"id\":\"" + segment + "\"}}");

    assertThat(event.pathParameter("id")).isEqualTo(text);
  }
}
