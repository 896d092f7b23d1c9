package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.SecretsException;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.Credentials;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.http.ScriptedServer.Received;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.VirtualClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** What is sent to the provider, and that nothing is sent twice. */
final class HttpKlingClientTest {
  private final ClientAndServer kling = new ClientAndServer();

  @AfterEach
  void close() {
    kling.close();
  }

  private Received onlyRequest() {
    assertThat(kling.server.received()).hasSize(1);
    return kling.server.received().getFirst();
  }

  @Test
  void submit_anyTask_postsTheFieldsWithOurIdAndCallback() {
    assertThat(
            kling
                .client()
                .submit(
                    ClientAndServer.submission(
                        "{\"prompt\":\"a ü cup\",\"duration\":\"5\",\"big\":98765432109876543210}")))
        .isInstanceOf(SubmitAnswer.Ambiguous.class);

    Received request = onlyRequest();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri()).isEqualTo("/v1/videos/multi-image2video");
    assertThat(request.body())
        .isEqualTo(
            "{\"prompt\":\"a ü cup\",\"duration\":\"5\",\"big\":98765432109876543210,"
                + "\"callback_url\":\"https://callbacks.example/callbacks/1/token\","
                + "\"external_task_id\":\"00000000000000000000000000000001\"}");
  }

  @Test
  void submit_anyTask_sendsKeyTypeAndLength() {
    assertThat(kling.submit()).isNotNull();

    Received request = onlyRequest();
    int length = request.body().getBytes(StandardCharsets.UTF_8).length;
    assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer sk-1");
    assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(request.headers().getFirst("Content-Length")).isEqualTo(Integer.toString(length));
    assertThat(request.headers().getFirst("Accept")).isEqualTo("application/json");
  }

  @Test
  void submit_fieldsThatNameOurs_areOverruled() {
    assertThat(
            kling
                .client()
                .submit(
                    ClientAndServer.submission(
                        "{\"callback_url\":\"https://evil.example\",\"external_task_id\":\"x\"}")))
        .isNotNull();

    JsonObject body = Json.object(onlyRequest().body()).orElseThrow();
    assertThat(body.text("external_task_id")).contains(SampleTasks.id(1).value());
    assertThat(body.text("callback_url")).contains(ClientAndServer.CALLBACK.toString());
  }

  @Test
  void submit_withoutAKey_isRefusedAndSendsNothing() {
    SubmitAnswer answer = kling.client(Optional.empty()).submit(ClientAndServer.submission("{}"));

    assertThat(answer)
        .isEqualTo(new SubmitAnswer.Refused(MissingKey.refusal(SampleProfiles.KLING), true));
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void submit_keyCannotBeRead_isUnsentForAll() {
    Credentials unreadable =
        new Credentials() {
          @Override
          public Optional<String> current() {
            throw new SecretsException("no answer", new IllegalStateException());
          }

          @Override
          public Optional<String> insteadOf(String expired) {
            return Optional.empty();
          }
        };
    HttpKlingClient client =
        new HttpKlingClient(
            kling.http(),
            SampleProfiles.KLING.at(kling.server.url()),
            unreadable,
            new VirtualClock());

    assertThat(client.submit(ClientAndServer.submission("{}")))
        .isEqualTo(new SubmitAnswer.Unsent("the provider's key could not be read", true));
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void query_withoutAKey_isUnclearAndSendsNothing() {
    assertThat(
            kling
                .client(Optional.empty())
                .queryByExternalId(ClientAndServer.KIND, SampleTasks.id(1)))
        .isInstanceOf(QueryAnswer.Unclear.class);
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void submit_keyReadTooSlowly_isTooLateAndSendsNothing() {
    VirtualClock clock = new VirtualClock();
    Credentials slow =
        new Credentials() {
          @Override
          public Optional<String> current() {
            clock.advance(Duration.ofSeconds(6));
            return Optional.of("sk-1");
          }

          @Override
          public Optional<String> insteadOf(String expired) {
            return Optional.empty();
          }
        };
    HttpKlingClient client =
        new HttpKlingClient(kling.http(), SampleProfiles.KLING.at(kling.server.url()), slow, clock);
    Submission inTime =
        new Submission(
            SampleTasks.id(1),
            SampleTasks.MULTI_IMAGE2VIDEO,
            JsonObject.EMPTY,
            URI.create("https://callbacks.example/1"),
            clock.instant().plusSeconds(5));

    assertThat(client.submit(inTime))
        .isEqualTo(new SubmitAnswer.Unsent("too late to begin the call"));
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void submit_nobodyListens_isAmbiguous() {
    HttpKlingClient client =
        new HttpKlingClient(
            kling.http(),
            SampleProfiles.KLING.at(URI.create("http://127.0.0.1:1")),
            FixedCredentials.of("sk-1"),
            InstantSource.fixed(ClientAndServer.POST_BY));

    assertThat(client.submit(ClientAndServer.submission("{}")))
        .isInstanceOf(SubmitAnswer.Ambiguous.class);
  }

  @ParameterizedTest
  @CsvSource({
    "913827032734642185,913827032734642185",
    "CmYgjmbyMToAAAAAAF6svw,CmYgjmbyMToAAAAAAF6svw",
    "a/b+c=?#d,a%2Fb%2Bc%3D%3F%23d",
    "a b%,a%20b%25",
    "../../etc,..%2F..%2Fetc",
  })
  void query_anyId_isOneEncodedPathSegment(String id, String segment) {
    assertThat(kling.client().query(ClientAndServer.KIND, new ProviderTaskId(id)))
        .isInstanceOf(QueryAnswer.Unclear.class);

    assertThat(onlyRequest().method()).isEqualTo("GET");
    assertThat(onlyRequest().uri()).isEqualTo("/v1/videos/multi-image2video/" + segment);
    assertThat(onlyRequest().headers().getFirst("Authorization")).isEqualTo("Bearer sk-1");
  }

  @Test
  void queryByExternalId_ours_asksForIt() {
    assertThat(kling.client().queryByExternalId(ClientAndServer.KIND, SampleTasks.id(1)))
        .isInstanceOf(QueryAnswer.Unclear.class);

    assertThat(onlyRequest().uri()).isEqualTo("/v1/videos/multi-image2video/" + SampleTasks.id(1));
  }

  @Test
  void exchange_noAnswerInTime_isGivenUp() {
    CountDownLatch over = new CountDownLatch(1);
    kling.server.answer(_ -> await(over));

    Exchange.Outcome outcome = new Exchange(kling.http()).run(get(), Duration.ofMillis(50));

    over.countDown();
    assertThat(outcome).isInstanceOf(Exchange.Outcome.NoAnswer.class);
  }

  @Test
  void exchange_bodyNeverEnds_isGivenUp() {
    CountDownLatch over = new CountDownLatch(1);
    kling.server.answer(exchange -> {
      exchange.sendResponseHeaders(200, 100);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      await(over);
    });

    Exchange.Outcome outcome = new Exchange(kling.http()).run(get(), Duration.ofMillis(500));

    over.countDown();
    assertThat(outcome).isInstanceOf(Exchange.Outcome.NoAnswer.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpExecuteRequest get() {
    return HttpExecuteRequest.builder()
        .request(
            SdkHttpFullRequest.builder().method(SdkHttpMethod.GET).uri(kling.server.url()).build())
        .build();
  }
}
