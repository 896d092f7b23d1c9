package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.ProviderKey;
import dev.reeldock.provider.Credentials;
import dev.reeldock.provider.PassedAnswer;
import dev.reeldock.provider.PassedRequest;
import dev.reeldock.provider.http.ScriptedServer.Received;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent for a passed call, what comes back, and that nothing is sent twice. */
final class HttpProviderCallsTest {
  private static final int MOST_BYTES = 1_000;
  private static final String EXPIRED = "{\"code\":1004,\"message\":\"expired\"}";
  private static final PassedRequest COSTS = get("/account/costs", Map.of());
  private static final PassedRequest VOICE = post("/v1/general/custom-voices", "");

  private final ClientAndServer kling = new ClientAndServer();
  private final VirtualClock clock = new VirtualClock();

  @AfterEach
  void close() {
    kling.close();
  }

  private static PassedRequest get(String path, Map<String, List<String>> query) {
    return new PassedRequest("GET", path, query, "");
  }

  private static PassedRequest post(String path, String contentType) {
    return new PassedRequest("POST", path, Map.of(), contentType);
  }

  private HttpProviderCalls calls(Profile profile, Credentials credentials) {
    return new HttpProviderCalls(
        kling.http(), profile.at(kling.server.url()), credentials, clock, MOST_BYTES);
  }

  private PassedAnswer pass(PassedRequest request, String body) {
    return calls(SampleProfiles.KLING, FixedCredentials.of("sk-1"))
        .pass(request, body.getBytes(StandardCharsets.UTF_8));
  }

  private Received onlyRequest() {
    assertThat(kling.server.received()).hasSize(1);
    return kling.server.received().getFirst();
  }

  @Test
  void pass_aPost_isSentAsItCameUnderOurKeyAlone() {
    PassedAnswer _ =
        pass(
            post("/v1/general/custom-voices", "application/json; charset=utf-8"), "{\"a\": \"ü\"}");

    Received request = onlyRequest();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri()).isEqualTo("/v1/general/custom-voices");
    assertThat(request.body()).isEqualTo("{\"a\": \"ü\"}");
    assertThat(request.headers())
        .containsEntry("Authorization", List.of("Bearer sk-1"))
        .containsEntry("Accept", List.of("application/json"))
        .containsEntry("Content-type", List.of("application/json; charset=utf-8"))
        .containsEntry("Content-length", List.of("11"));
  }

  @Test
  void pass_aGet_hasItsParametersEncodedAnewAndNoBody() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("resource_pack_name", List.of("a b&c=#/ü+", "d"));

    PassedAnswer _ = pass(get("/account/costs", query), "");

    assertThat(onlyRequest().uri())
        .isEqualTo(
            "/account/costs?resource_pack_name=a%20b%26c%3D%23%2F%C3%BC%2B&resource_pack_name=d");
    assertThat(onlyRequest().headers()).doesNotContainKey("Content-type");
  }

  @Test
  void pass_aPostWithoutTypeOrBody_isJsonOfNoLength() {
    PassedAnswer _ = pass(VOICE, "");

    assertThat(onlyRequest().headers())
        .containsEntry("Content-type", List.of("application/json"))
        .containsEntry("Content-length", List.of("0"));
  }

  @Test
  void pass_throughAGateway_isBelowItsPrefix() {
    PassedAnswer _ =
        calls(SampleProfiles.COMETAPI, FixedCredentials.of("sk-1")).pass(VOICE, new byte[0]);

    assertThat(onlyRequest().uri()).isEqualTo("/kling/v1/general/custom-voices");
  }

  @Test
  void pass_anyAnswer_isItsStatusTypeAndBody() {
    kling.server.answer(exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/plain");
      exchange.getResponseHeaders().set("Location", "https://elsewhere.example");
      exchange.sendResponseHeaders(302, 2);
      exchange.getResponseBody().write("no".getBytes(StandardCharsets.UTF_8));
    });

    assertThat(pass(COSTS, "")).isEqualTo(new PassedAnswer.Came(302, "text/plain", "no"));
    assertThat(kling.server.received()).hasSize(1);
  }

  @Test
  void pass_emptyAnswer_isEmptyAndOfNoType() {
    kling.server.answer(204, "");

    assertThat(pass(COSTS, "")).isEqualTo(new PassedAnswer.Came(204, "", ""));
  }

  @Test
  void pass_answerThatIsTooLarge_isNotRead() {
    kling.server.answer(200, "x".repeat(MOST_BYTES));
    assertThat(pass(COSTS, "")).isInstanceOf(PassedAnswer.Came.class);

    kling.server.answer(200, "x".repeat(MOST_BYTES + 1));
    assertThat(pass(COSTS, "")).isEqualTo(new PassedAnswer.TooLarge());
  }

  @Test
  void pass_connectionCloses_isNoAnswerAndSentOnce() {
    kling.server.hangUp();

    assertThat(pass(VOICE, "{}")).isInstanceOf(PassedAnswer.None.class);
    assertThat(kling.server.received()).hasSize(1);
  }

  @Test
  void pass_noAnswerInTime_isGivenUpAndSentOnce() {
    CountDownLatch over = new CountDownLatch(1);
    kling.server.answer(_ -> {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    PassedAnswer answer = passWithin(Duration.ofMillis(500), FixedCredentials.of("sk-1"));

    over.countDown();
    assertThat(answer).isInstanceOf(PassedAnswer.None.class);
    assertThat(kling.server.received()).hasSize(1);
  }

  @Test
  void pass_withoutAKey_saysSoAndSendsNothing() {
    PassedAnswer answer =
        calls(SampleProfiles.KLING, new FixedCredentials(Optional.empty()))
            .pass(COSTS, new byte[0]);

    assertThat(answer).isEqualTo(new PassedAnswer.NoKey(MissingKey.refusal(SampleProfiles.KLING)));
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void pass_tokenExpired_isSentOnceMoreWithANewOne() {
    answers(EXPIRED, "{\"code\":0}");

    assertThat(passWithAKeyPair()).isEqualTo(new PassedAnswer.Came(200, "", "{\"code\":0}"));
    assertThat(sentTokens()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void pass_tokenExpiredAgain_isThatAnswerAfterTwoCalls() {
    answers(EXPIRED);

    assertThat(passWithAKeyPair()).isEqualTo(new PassedAnswer.Came(401, "", EXPIRED));
    assertThat(sentTokens()).hasSize(2);
  }

  @Test
  void pass_tokenExpiredAtTheEndOfTheTime_isThatAnswerAfterOneCall() {
    answers(EXPIRED, "{\"code\":0}");

    assertThat(passWithin(Duration.ofSeconds(1), keyPair()))
        .isEqualTo(new PassedAnswer.Came(401, "", EXPIRED));
    assertThat(sentTokens()).hasSize(1);
  }

  @Test
  void pass_anotherTokenTakesTheRestOfTheTime_isThatAnswerAfterOneCall() {
    answers(EXPIRED, "{\"code\":0}");

    assertThat(passWithin(Duration.ofSeconds(2), new SlowCredentials(clock)))
        .isEqualTo(new PassedAnswer.Came(401, "", EXPIRED));
    assertThat(sentTokens()).hasSize(1);
  }

  @Test
  void pass_anyOtherRefusal_isNotSentAgain() {
    answers("{\"code\":1303,\"message\":\"expired\"}", "{\"code\":0}");

    assertThat(passWithAKeyPair()).isInstanceOf(PassedAnswer.Came.class);
    assertThat(sentTokens()).hasSize(1);
  }

  private PassedAnswer passWithAKeyPair() {
    return calls(SampleProfiles.KLING, keyPair()).pass(VOICE, new byte[0]);
  }

  private Credentials keyPair() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("provider", "{\"access_key\":\"ak-1\",\"secret_key\":\"sk-1\"}");
    return new ProviderKey(secrets, "provider", SampleProfiles.KLING.endpoint().auth(), clock);
  }

  private PassedAnswer passWithin(Duration time, Credentials credentials) {
    return new HttpProviderCalls(
            new KeyedCalls(new Exchange(kling.http()), credentials),
            SampleProfiles.KLING.at(kling.server.url()),
            clock,
            time)
        .pass(VOICE, new byte[0]);
  }

  /** Another token takes a second to get. */
  private record SlowCredentials(VirtualClock clock) implements Credentials {
    @Override
    public Optional<String> current() {
      return Optional.of("token-1");
    }

    @Override
    public Optional<String> insteadOf(String expired) {
      clock.advance(Duration.ofSeconds(1));
      return Optional.of("token-2");
    }
  }

  /** One after the other, a second for each; the last one for ever. */
  private void answers(String... bodies) {
    List<String> left = new ArrayList<>(List.of(bodies));
    kling.server.answer(exchange -> {
      clock.advance(Duration.ofSeconds(1));
      String body = left.size() > 1 ? left.removeFirst() : left.getFirst();
      exchange.sendResponseHeaders(body.equals("{\"code\":0}") ? 200 : 401, body.length());
      exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
    });
  }

  private List<String> sentTokens() {
    return kling.server.received().stream()
        .map(request -> request.headers().getFirst("Authorization"))
        .toList();
  }
}
