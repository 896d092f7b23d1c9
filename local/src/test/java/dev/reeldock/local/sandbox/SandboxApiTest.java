package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SandboxApiTest {
  private static final Queue<String> LOGS = new ConcurrentLinkedQueue<>();
  private static final Sandbox SANDBOX =
      SmallStack.start(
          SmallStack.settings()
              .withParameters(Map.of("Word", "given"))
              .withLogs((function, message) -> LOGS.add(function + ": " + message)));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @AfterAll
  static void close() {
    CLIENT.close();
    SANDBOX.close();
  }

  @Test
  void request_route_becomesAProxyEvent() throws Exception {
    Map<String, Object> event = event(post("/v1/videos/a%2Fb+c?x=1&x=2%203", "{\"n\":1}"));

    assertThat(event)
        .containsEntry("resource", "/v1/{family}/{kind}")
        .containsEntry("path", "/v1/videos/a%2Fb+c")
        .containsEntry("httpMethod", "POST")
        .containsEntry("queryStringParameters", Map.of("x", "2 3"))
        .containsEntry("multiValueQueryStringParameters", Map.of("x", List.of("1", "2 3")))
        .containsEntry("pathParameters", Map.of("family", "videos", "kind", "a%2Fb+c"))
        .containsEntry("stageVariables", null)
        .containsEntry("body", "{\"n\":1}")
        .containsEntry("isBase64Encoded", false);
  }

  @Test
  void request_headers_areTitleCasedAndForwarded() throws Exception {
    Map<String, Object> event = event(post("/v1/videos/x", ""));

    assertThat(event.get("headers"))
        .asInstanceOf(map(String.class, String.class))
        .containsEntry("Idempotency-Key", "k1")
        .containsEntry("X-Forwarded-Proto", "http")
        .containsEntry("X-Forwarded-For", "127.0.0.1")
        .containsEntry("Host", SANDBOX.apiBaseUrl("Api").getAuthority());
    assertThat(event).containsEntry("body", null).containsEntry("queryStringParameters", null);
  }

  @Test
  void request_route_hasARequestContext() throws Exception {
    assertThat(event(post("/v1/videos/x", "")).get("requestContext"))
        .asInstanceOf(map(String.class, Object.class))
        .containsEntry("stage", "stage")
        .containsEntry("path", "/stage/v1/videos/x")
        .containsEntry("resourcePath", "/v1/{family}/{kind}")
        .containsEntry("apiId", SANDBOX.physicalId("Api"))
        .containsEntry("domainName", SANDBOX.apiBaseUrl("Api").getAuthority())
        .containsKeys("requestId", "extendedRequestId", "requestTimeEpoch", "identity");
  }

  @Test
  void request_literalAndVariableRouteFit_takesTheLiteral() throws Exception {
    assertThat(event(post("/v1/videos/fixed", ""))).containsEntry("resource", "/v1/videos/fixed");
  }

  @Test
  void request_greedyRouteFitsToo_takesItForItsLiteralSegment() throws Exception {
    assertThat(event(post("/v1/general/a%2Fb", "")))
        .containsEntry("resource", "/v1/general/{proxy+}")
        .containsEntry("pathParameters", Map.of("proxy", "a%2Fb"));
  }

  @Test
  void answer_headersAndStatus_arrive() throws Exception {
    HttpResponse<String> response = post("/v1/videos/x", "");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("X-Word")).contains("given");
    assertThat(response.headers().allValues("X-Twice")).containsExactly("a", "b");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void request_head_getsHeadersAndNoBody() throws Exception {
    URI url = URI.create(SANDBOX.apiBaseUrl("Api") + "/v1/videos/x");
    HttpResponse<String> response =
        CLIENT.send(HttpRequest.newBuilder(url).HEAD().build(), BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("X-Word")).contains("given");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void request_noRoute_getsTheTemplatesGatewayResponse() throws Exception {
    HttpResponse<String> response = post("/v1/videos", "");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).matches("\\{\"id\":\"[0-9a-f-]{36}\"}");
  }

  @Test
  void request_noRouteAndNoGatewayResponse_getsTheDefault() throws Exception {
    HttpResponse<String> response = post(SANDBOX.apiBaseUrl("PlainApi") + "/x", "");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
  }

  @Test
  void request_otherStage_isForbidden() throws Exception {
    URI root = SANDBOX.apiBaseUrl("Api").resolve("/");

    assertThat(post(root + "stages/v1/videos/x", "").statusCode()).isEqualTo(403);
  }

  @Test
  void answer_exceptionMalformedOrTooLate_isABadGateway() throws Exception {
    for (String trouble : List.of("exception", "malformed", "endless")) {
      HttpResponse<String> response = post("/v1/videos/x", "trouble=" + trouble);

      assertThat(response.statusCode()).as(trouble).isEqualTo(502);
      assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }
    assertThat(LOGS).anyMatch(line -> line.startsWith("Echo: java.lang.IllegalStateException"));
    assertThat(LOGS).contains("Echo: Task timed out after 1 seconds");
  }

  @Test
  void request_tooLargeForApiOrFunction_isRefused() throws Exception {
    assertThat(post("/v1/videos/x", "x".repeat(10_485_761)).statusCode()).isEqualTo(413);
    assertThat(post("/v1/videos/x", "x".repeat(6_400_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void hostNames_api_mapsToItsFront() {
    assertThat(SANDBOX.hostNames())
        .containsEntry(
            SANDBOX.physicalId("Api") + ".execute-api.us-east-1.amazonaws.com",
            URI.create("http://" + SANDBOX.apiBaseUrl("Api").getAuthority()));
  }

  private static Map<String, Object> event(HttpResponse<String> response) {
    return Json.object(response.body()).orElseThrow();
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    String url = path.startsWith("/") ? SANDBOX.apiBaseUrl("Api") + path : path;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("idempotency-key", "k1")
            .POST(BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
