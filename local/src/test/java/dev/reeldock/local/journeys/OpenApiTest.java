package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.JsonObject;
import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.openapi.ApiDocument;
import dev.reeldock.local.openapi.Exchange;
import dev.reeldock.local.openapi.Operation;
import dev.reeldock.provider.profile.Profiles;
import dev.reeldock.submit.kind.Kinds;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/openapi.yaml, held against the template, the kinds, and what the sandbox really answers. */
final class OpenApiTest {
  /** Documented and never heard here, and why. */
  private static final Map<String, String> UNHEARD =
      Map.of(
          "(GET|HEAD) .* 429", "API Gateway's throttle, which the sandbox lacks",
          "POST /(kling/uploads|kling/v1/.*/relays|callbacks/.*) 429", "the same",
          ".* 4XX", "the provider's own",
          "POST .*/account/billing/.* 200", "the fake keeps no ledgers",
          ".* 5XX", "API Gateway's, of a function that is late or broken; none is");

  private static final String WEBHOOK_SECRET = "whsec_b25seSBhIHNhbXBsZSBzZWNyZXQ=";

  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());

  @AutoClose
  private static final Reeldock broken = Reeldock.withoutSchedule(FakeKlingSettings.fast());

  @AutoClose
  private static final Reeldock flat =
      Reeldock.start(FakeKlingSettings.fast().withDialect(Dialect.ANYFAST));

  private static final ApiDocument document = ApiDocument.read();

  @BeforeAll
  static void callEverything() {
    DocumentedTour.through(reeldock, document);
    DocumentedTour.withoutSecrets(broken);
    flat.putSecret("WebhookSecrets", "{\"webhook_secrets\":[\"" + WEBHOOK_SECRET + "\"]}");
    flat.kling().signCallbacks(WEBHOOK_SECRET);
    String taskId = flat.api().submitAs("scene 1", Order.ofSamples()).taskId();
    var _ = flat.api().post(flat.callbackUrl(taskId), "{}");
    Stream.of(flat.stored(taskId), flat.api().submitAs("scene 1", Order.ofSamples()))
        .forEach(Answer::bytes);
  }

  @Test
  void problems_document_areNone() {
    assertThat(document.problems()).isEmpty();
    assertThat(document.problemsOfExamples()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "operationId: createGeneration, operationid: createGeneration",
    "operationId: createGeneration, operationId: getGeneration",
    "openapi: 3.1.0, openapi: 3.0.1",
    "requestBody:, body:",
    "schemas/Generation\", schemas/Generations\"",
    "{ type: integer, { type: int",
    "in: query, in: body",
  })
  void problems_documentChangedInOnePlace_areSome(String right, String wrong) {
    String yaml = ApiDocument.text();

    assertThat(yaml).contains(right);
    assertThat(ApiDocument.parse(yaml.replace(right, wrong)).problems()).isNotEmpty();
  }

  @Test
  void operations_document_areTheTemplatesRoutes() {
    Set<Door> documented =
        document.operations().stream().map(OpenApiTest::door).collect(Collectors.toSet());

    assertThat(documented)
        .isEqualTo(Door.all().filter(OpenApiTest::isUsed).collect(Collectors.toSet()));
  }

  /** Kling's calls that are passed on have two methods; a profile of one's own may have more. */
  private static boolean isUsed(Door door) {
    return !door.path().endsWith("{proxy+}") || Set.of("GET", "POST").contains(door.method());
  }

  /** A kind's paths are those of one route, and so are those that are passed on. */
  private static Door door(Operation operation) {
    String path =
        operation
            .path()
            .replaceFirst("^(/account|/v1/general)/.*", "$1/{proxy+}")
            .replaceFirst("^/v1/(?!general/)[^/{]+/[^/{]+", "/v1/{family}/{kind}");
    String api = operation.stage().equals("/callbacks") ? "CallbackApi" : "Api";
    return new Door(api, operation.method(), path);
  }

  @Test
  void kinds_document_areThoseThatAreBuilt() {
    assertThat(creates().map(OpenApiTest::kindPath))
        .containsExactlyInAnyOrderElementsOf(Kinds.paths());
  }

  private static Stream<Operation> creates() {
    return document.operations().stream()
        .filter(operation -> operation.method().equals("POST"))
        .filter(operation -> operation.path().matches("/v1/(videos|images)/.*"));
  }

  private static String kindPath(Operation operation) {
    return operation.path().substring("/v1/".length());
  }

  @Test
  void fields_document_areRead() {
    creates()
        .forEach(operation -> {
          JsonObject body = new JsonObject(Map.of("no_such_field", 1, "prompt", "Any"));
          assertThat(unknown(operation, body)).containsExactly("no_such_field");
          for (String field : operation.fields()) {
            assertThat(unknown(operation, new JsonObject(Map.of(field, "1")))).as(field).isEmpty();
          }
        });
  }

  private static List<String> unknown(Operation operation, JsonObject body) {
    return Kinds.named(kindPath(operation))
        .orElseThrow()
        .read(body, Profiles.shipped("kling"))
        .warnings()
        .stream()
        .filter(warning -> warning.endsWith("not a documented field; passed on"))
        .map(warning -> warning.substring(0, warning.indexOf(':')))
        .toList();
  }

  @Test
  void problems_everyExchange_areNone() {
    assertThat(exchanges().count()).isGreaterThan(150);
    assertThat(reeldock.traffic().problems(document)).isEmpty();
    assertThat(broken.traffic().problems(document)).isEmpty();
    assertThat(flat.traffic().problems(document)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"submitted, 0", "succeed, 100"})
  void problems_flatAnswerChangedInOnePlace_areSome(String status, String progress) {
    String said = "\"status\":\"" + status + "\",\"progress\":" + progress + ",";
    Exchange answer = exchanges().filter(it -> it.body().contains(said)).findFirst().orElseThrow();

    assertThat(
            List.of(
                answer.withBody(answer.body().replace("\"progress\":", "\"progress\":1")),
                answer.withBody(answer.body().replace(status + "\",", "SUCCESS\",")),
                answer.withBody(answer.body().replace("\"object\":\"video\",", ""))))
        .allMatch(changed -> !document.problems(changed).isEmpty());
  }

  /** What the provider answers to a passed call is handed on in its own type. */
  @Test
  void problems_passedAnswer_areNoneOfATypeThatIsHandedOn() {
    Exchange passed =
        exchanges()
            .filter(it -> it.request().url().getPath().endsWith("/account/costs"))
            .filter(it -> it.status() == 200)
            .findFirst()
            .orElseThrow();

    for (String type : List.of("text/html; charset=utf-8", "text/plain")) {
      assertThat(document.problems(page(passed, type))).as(type).isEmpty();
    }
    assertThat(document.problems(page(passed, "image/png"))).isNotEmpty();
  }

  private static Exchange page(Exchange exchange, String type) {
    return exchange
        .withHeaders(HttpHeaders.of(Map.of("Content-Type", List.of(type)), (_, _) -> true))
        .withBody("<p>Maintenance</p>");
  }

  private static Stream<Exchange> exchanges() {
    return Stream.of(reeldock, broken, flat).flatMap(stack -> stack.traffic().with(document));
  }

  @Test
  void answers_document_haveAllBeenHeardButTheNamed() {
    Set<String> heard =
        exchanges().map(document::pair).flatMap(Optional::stream).collect(Collectors.toSet());
    List<String> unheard =
        document.operations().stream()
            .flatMap(operation -> operation.statuses().stream().map(it -> operation + " " + it))
            .filter(pair -> !heard.contains(pair))
            .toList();

    assertThat(unheard).allMatch(pair -> UNHEARD.keySet().stream().anyMatch(pair::matches));
    for (String named : UNHEARD.keySet()) {
      assertThat(unheard).as(named).anyMatch(pair -> pair.matches(named));
      assertThat(heard).as(named).noneMatch(pair -> pair.matches(named));
    }
  }

  /** Each differs from what was really heard in one place. */
  @Test
  void problems_exchangeChangedInOnePlace_areSome() {
    Exchange stored =
        exchanges().filter(it -> it.body().contains("\"sha256\"")).findFirst().orElseThrow();
    Exchange redirect = exchanges().filter(it -> it.status() == 302).findFirst().orElseThrow();
    HttpHeaders html = HttpHeaders.of(Map.of("Content-Type", List.of("text/html")), (_, _) -> true);
    HttpHeaders ours = HttpHeaders.of(Map.of("Reeldock-New", List.of("1")), (_, _) -> true);

    assertThat(
            List.of(
                stored.withStatus(418),
                stored.withStatus(400),
                stored.withHeaders(html),
                stored.withBody(stored.body().replaceFirst("\\{", "{\"more\":1,")),
                stored.withBody(stored.body().replaceFirst("\"sha256\"", "\"sha\"")),
                stored.withBody(stored.body().replace("\"succeed\"", "\"processing\"")),
                stored.withBody(stored.body().replaceFirst("\"bytes\":", "\"more\":1,\"bytes\":")),
                redirect.withHeaders(html),
                redirect.withHeaders(ours),
                redirect.withBody("{}")))
        .allMatch(changed -> !document.problems(changed).isEmpty());
  }
}
