package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.HandmadeJwt;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.ProviderKey;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JWT that the provider calls expired is renewed once, and nothing else is sent twice. */
final class ExpiredTokenTest {
  private static final String EXPIRED = "{\"code\":1004,\"message\":\"expired\"}";
  private static final String TASK =
      "{\"code\":0,\"data\":{\"task_id\":\"7\",\"task_status\":\"submitted\"}}";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ClientAndServer kling = new ClientAndServer();
  private final VirtualClock clock = new VirtualClock();
  private final Instant start = clock.instant();
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final HttpKlingClient client =
      new HttpKlingClient(
          kling.http(),
          SampleProfiles.KLING.at(kling.server.url()),
          new ProviderKey(secrets, "provider", SampleProfiles.KLING.endpoint().auth(), clock),
          clock);

  ExpiredTokenTest() {
    secrets.put("provider", "{\"access_key\":\"ak-1\",\"secret_key\":\"sk-1\"}");
  }

  @AfterEach
  void close() {
    kling.close();
  }

  /** Answers one after the other, each after this time; the last one for ever. */
  private void answers(Duration each, String... bodies) {
    List<String> left = new ArrayList<>(List.of(bodies));
    kling.server.answer(exchange -> {
      clock.advance(each);
      String body = left.size() > 1 ? left.removeFirst() : left.getFirst();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(body.equals(TASK) ? 200 : 401, bytes.length);
      exchange.getResponseBody().write(bytes);
    });
  }

  private SubmitAnswer submit() {
    Instant postBy = start.plusSeconds(5);
    return client.submit(
        new Submission(
            SampleTasks.id(1),
            ClientAndServer.KIND,
            JsonObject.EMPTY,
            ClientAndServer.CALLBACK,
            postBy));
  }

  private QueryAnswer query() {
    return client.query(ClientAndServer.KIND, new ProviderTaskId("7"));
  }

  private List<String> sent() {
    return kling.server.received().stream()
        .map(request -> request.headers().getFirst("Authorization"))
        .toList();
  }

  private static String bearer(Instant madeAt) {
    return "Bearer " + HandmadeJwt.of("ak-1", "sk-1", madeAt).token();
  }

  @Test
  void submit_keyPair_sendsOneJwtForAllCalls() {
    answers(SECOND, TASK);

    assertThat(submit()).isEqualTo(new SubmitAnswer.Accepted(new ProviderTaskId("7")));
    assertThat(query()).isInstanceOf(QueryAnswer.Found.class);
    assertThat(sent()).containsExactly(bearer(start), bearer(start));
  }

  @Test
  void submit_expired_isSentOnceMoreWithANewToken() {
    answers(SECOND, EXPIRED, TASK);

    assertThat(submit()).isEqualTo(new SubmitAnswer.Accepted(new ProviderTaskId("7")));
    assertThat(sent()).containsExactly(bearer(start), bearer(start.plusSeconds(1)));
    assertThat(kling.server.received().getLast().body())
        .isEqualTo(kling.server.received().getFirst().body());
  }

  @Test
  void submit_expiredAgain_isRefusedAfterTwoCalls() {
    answers(SECOND, EXPIRED);

    assertThat(submit())
        .isEqualTo(new SubmitAnswer.Refused(new Refusal(1004, "expired", 401), true));
    assertThat(sent()).hasSize(2);
  }

  @Test
  void submit_expiredAndPostByPassed_isTooLateAndNotSentAgain() {
    answers(Duration.ofSeconds(6), EXPIRED);

    assertThat(submit()).isEqualTo(new SubmitAnswer.Unsent("too late to begin the call"));
    assertThat(sent()).hasSize(1);
  }

  @Test
  void submit_expiredInTheSecondItWasMade_isNotSentAgain() {
    answers(Duration.ZERO, EXPIRED);

    assertThat(submit()).isInstanceOf(SubmitAnswer.Refused.class);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void submit_apiKeyCalledExpired_isNotSentAgain() {
    secrets.put("provider", "{\"api_key\":\"sk-1\"}");
    answers(SECOND, EXPIRED);

    assertThat(submit()).isInstanceOf(SubmitAnswer.Refused.class);
    assertThat(sent()).containsExactly("Bearer sk-1");
  }

  @ParameterizedTest
  @CsvSource({"1000", "1001", "1002", "1003", "1303", "5000", "5002"})
  void submit_anyOtherCode_isNotSentAgain(int code) {
    answers(SECOND, "{\"code\":" + code + ",\"message\":\"expired\"}");

    assertThat(submit()).isNotInstanceOf(SubmitAnswer.Accepted.class);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void submit_openAfterTheRenewal_isAmbiguousAndNotSentAgain() {
    answers(SECOND, EXPIRED, "<html>");

    assertThat(submit()).isInstanceOf(SubmitAnswer.Ambiguous.class);
    assertThat(sent()).hasSize(2);
  }

  @Test
  void query_expired_isAskedOnceMoreWithANewToken() {
    answers(SECOND, EXPIRED, TASK);

    assertThat(query()).isInstanceOf(QueryAnswer.Found.class);
    assertThat(sent()).containsExactly(bearer(start), bearer(start.plusSeconds(1)));
  }

  @Test
  void query_expiredAgain_isUnclearAfterTwoCalls() {
    answers(SECOND, EXPIRED);

    assertThat(query()).isEqualTo(new QueryAnswer.Unclear("HTTP 401, code 1004"));
    assertThat(sent()).hasSize(2);
  }
}
