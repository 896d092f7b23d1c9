package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.stree.JrsObject;
import dev.reeldock.local.kling.CallbackListener.Posted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the gateways have in common, each with its own words. */
abstract class GatewaySuite {
  private static final String NAME = "a".repeat(32);
  private static final String SECRET = "s".repeat(32);
  private static final Order VIDEO = Order.ofSamples();

  @AutoClose final CallbackListener listener = new CallbackListener();
  @AutoClose final FakeKling kling;
  @AutoClose final Caller caller;

  GatewaySuite(Dialect dialect) throws IOException {
    kling =
        FakeKling.start(FakeKlingSettings.fast().withAccessKey(NAME, SECRET).withDialect(dialect));
    caller = new Caller(kling);
  }

  /** The code and the message, as text, of an error in the gateway's shape. */
  abstract String error(JrsObject body);

  abstract Set<String> callbackFields();

  @Test
  void create_belowKlingsPrefix_isNotServed() throws Exception {
    HttpResponse<String> answer = caller.postRaw("/v1/" + VIDEO.path(), VIDEO.json());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(kling.count(Route.CREATE)).isZero();
    assertThat(kling.tasks()).isEmpty();
  }

  @Test
  void create_token_is401() throws Exception {
    String token = Token.of(NAME, Instant.now()).sign(SECRET);
    try (Caller signing = new Caller(kling, Map.of("Authorization", "Bearer " + token))) {
      HttpResponse<String> answer = signing.createRaw(VIDEO);

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(error(Json.object(answer.body()))).endsWith(" Authentication failed");
      assertThat(kling.tasks()).isEmpty();
    }
  }

  @Test
  void refuseNextCreate_create_isRefusedInItsWords() throws Exception {
    kling.faults().refuseNextCreate(429, 1102, "Account balance not enough");

    HttpResponse<String> answer = caller.createRaw(VIDEO);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(error(Json.object(answer.body()))).isEqualTo("1102 Account balance not enough");
    assertThat(kling.tasks()).isEmpty();
  }

  @Test
  void create_usedExternalId_isBoughtAgain() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(caller.createRaw(VIDEO.externalTaskId("mine")).statusCode()).isEqualTo(200);
    }

    assertThat(kling.tasks()).hasSize(2).doesNotHaveDuplicates();
    assertThat(kling.refusedCreates()).isEmpty();
  }

  @Test
  void loseNextCreateAfterAccepting_create_buysAndCallsBack() {
    kling.faults().loseNextCreateAfterAccepting();

    assertThatThrownBy(() -> caller.createRaw(called(VIDEO))).isInstanceOf(IOException.class);

    assertThat(end().status()).isEqualTo("succeed");
    assertThat(kling.tasks()).hasSize(1);
  }

  @Test
  void failNextTask_callback_saysWhy() throws Exception {
    kling.faults().failNextTask();

    HttpResponse<String> _ = caller.createRaw(called(VIDEO));

    JrsObject body = end().body();
    assertThat(body.get("task_status").asText()).isEqualTo("failed");
    assertThat(body.get("task_status_msg").asText()).isEqualTo(Faults.RISK_CONTROL);
  }

  @Test
  void callback_atTheEnd_isTheBareTaskWithKlingsId() throws Exception {
    HttpResponse<String> _ = caller.createRaw(called(VIDEO));

    JrsObject body = end().body();
    assertThat(fields(body)).isEqualTo(callbackFields());
    assertThat(body.get("task_id").asText()).isEqualTo(kling.tasks().getFirst().klingId());
    String url = body.get("task_result").get("videos").get(0).get("url").asText();
    assertThat(caller.download(URI.create(url)).statusCode()).isEqualTo(200);
  }

  @Test
  void deliveries_ofATask_nameItAsTheCreateDid() throws Exception {
    HttpResponse<String> _ = caller.createRaw(called(VIDEO));

    assertThat(end().path()).isEqualTo("/callbacks/task/token");
    while (kling.deliveries().size() < 3) {
      Caller.pause();
    }
    assertThat(kling.deliveries())
        .allMatch(delivery -> delivery.taskId().equals(kling.tasks().getFirst().id()));
  }

  static Set<String> fields(JrsObject object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Order called(Order order) {
    return order.callbackUrl(listener.baseUrl() + "/callbacks/task/token");
  }

  /** The last of a task's three changes, in whichever order they come. */
  private Posted end() {
    return listener.next(3).stream()
        .filter(posted -> Set.of("succeed", "failed").contains(posted.status()))
        .findFirst()
        .orElseThrow();
  }
}
