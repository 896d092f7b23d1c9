package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.ProviderKey;
import dev.reeldock.json.Base64Of;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.InMemorySourceStore;
import dev.reeldock.media.NoiseStream;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.VirtualClock;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** A body that bytes are read into: what is sent of it, what is not, and that nothing stays. */
final class BodyFileTest {
  private static final String TASK =
      "{\"code\":0,\"data\":{\"task_id\":\"7\",\"task_status\":\"submitted\"}}";
  private static final int LENGTH = 1_000_003;
  private static final byte[] IMAGE = NoiseStream.bytes(1, LENGTH);

  private static final File OPEN = new File("/proc/self/fd");

  private final ClientAndServer kling = new ClientAndServer();
  private final VirtualClock clock = new VirtualClock();
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final CapturingClient http = new CapturingClient(kling.http());
  private final HttpKlingClient client =
      new HttpKlingClient(
          http,
          SampleProfiles.KLING.at(kling.server.url()),
          new ProviderKey(secrets, "provider", SampleProfiles.KLING.endpoint().auth(), clock),
          clock);
  private final InMemorySourceStore sources = new InMemorySourceStore("sources");
  private final List<String> opened = new ArrayList<>();

  /** Another one for each test: files of the temporary folder are told apart by it. */
  private final TaskId id = TaskId.random(new SecureRandom());

  BodyFileTest() {
    secrets.put("provider", "{\"access_key\":\"ak-1\",\"secret_key\":\"sk-1\"}");
    sources.put("1.png", IMAGE, "image/png");
    kling.server.answer(200, TASK);
  }

  @AfterEach
  void closeAndLookForWhatIsLeft() throws Exception {
    kling.close();
    assertThat(files()).as("files that are left").isEmpty();
    for (HttpExecuteRequest request : http.requests()) {
      try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
        assertThatThrownBy(body::read).isInstanceOf(ClosedChannelException.class);
      }
    }
  }

  /** With a name, or without one and still open, where the system tells of that. */
  private List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> named = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      named.forEach(file -> files.add(file.toString()));
    }
    for (File open : Objects.requireNonNullElse(OPEN.listFiles(), new File[0])) {
      files.add(target(open));
    }
    return files.stream().filter(file -> file.contains(id.value())).toList();
  }

  /** Nothing, if somebody has closed it meanwhile. */
  private static String target(File descriptor) {
    try {
      return Files.readSymbolicLink(descriptor.toPath()).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private SubmitAnswer submit() {
    return submit(() -> sources.open("1.png"));
  }

  private SubmitAnswer submit(Supplier<InputStream> image) {
    return client.submit(submission(image));
  }

  private Submission submission(Supplier<InputStream> image) {
    Base64Of bytes =
        new Base64Of(() -> {
          opened.add("image");
          return image.get();
        });
    return new Submission(
        id,
        ClientAndServer.KIND,
        new JsonObject(Map.of("prompt", "a ü cup", "image", bytes)),
        ClientAndServer.CALLBACK,
        clock.instant().plusSeconds(5));
  }

  @Test
  void submit_bytes_areInTheBodyWithTheRightLength() {
    assertThat(submit()).isEqualTo(new SubmitAnswer.Accepted(new ProviderTaskId("7")));

    ScriptedServer.Received request = kling.server.received().getFirst();
    JsonObject body = Json.object(request.body()).orElseThrow();
    assertThat(request.headers().getFirst("Content-Length"))
        .isEqualTo(Integer.toString(request.body().getBytes(StandardCharsets.UTF_8).length));
    assertThat(request.headers()).doesNotContainKey("Transfer-Encoding");
    assertThat(Base64.getDecoder().decode(body.text("image").orElseThrow())).isEqualTo(IMAGE);
    assertThat(body.text("prompt")).contains("a ü cup");
    assertThat(body.text("external_task_id")).contains(id.value());
    assertThat(body.text("callback_url")).contains(ClientAndServer.CALLBACK.toString());
  }

  @Test
  void submit_expiredToken_sendsTheSameFileAgain() {
    List<String> answers = new ArrayList<>(List.of("{\"code\":1004}", TASK));
    kling.server.answer(exchange -> {
      clock.advance(Duration.ofSeconds(1));
      byte[] answer = answers.removeFirst().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    });

    assertThat(submit()).isInstanceOf(SubmitAnswer.Accepted.class);

    assertThat(kling.server.received()).hasSize(2);
    assertThat(kling.server.received().get(1).body())
        .isEqualTo(kling.server.received().get(0).body());
    assertThat(opened).hasSize(1);
  }

  @Test
  void submit_streamBreaks_sendsNothingAndIsNotOpen() {
    sources.breakAt("1.png", LENGTH / 2);

    assertThat(submit()).isEqualTo(new SubmitAnswer.Unsent("no body to send: IOException"));
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void submit_streamBreaksUnchecked_sendsNothingAndIsNotOpen() {
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() {
            throw new UncheckedIOException(new IOException("reset"));
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return read();
          }
        };

    assertThat(submit(() -> breaking)).isInstanceOf(SubmitAnswer.Unsent.class);
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void submit_noSuchObject_sendsNothingAndIsNotOpen() {
    sources.remove("1.png");

    assertThat(submit()).isEqualTo(new SubmitAnswer.Unsent("no body to send: MediaStoreException"));
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void submit_bytesReadTooSlowly_isTooLateAndSendsNothing() {
    SubmitAnswer answer =
        submit(() -> {
          clock.advance(Duration.ofSeconds(6));
          return sources.open("1.png");
        });

    assertThat(answer).isEqualTo(new SubmitAnswer.Unsent("too late to begin the call"));
    assertThat(kling.server.received()).isEmpty();
  }

  @Test
  void submit_refused_leavesNothing() {
    kling.server.answer(400, "{\"code\":1201,\"message\":\"no\"}");

    assertThat(submit()).isEqualTo(new SubmitAnswer.Refused(new Refusal(1201, "no", 400), false));
  }

  @Test
  void submit_connectionLost_isOpenAndLeavesNothing() {
    kling.server.hangUp();

    assertThat(submit()).isInstanceOf(SubmitAnswer.Ambiguous.class);
  }

  @Test
  void submit_withoutAKey_leavesNothing() {
    secrets.put("provider", "{\"api_key\":\"\"}");

    assertThat(submit())
        .isEqualTo(new SubmitAnswer.Refused(MissingKey.refusal(SampleProfiles.KLING), true));
  }

  @Test
  void exchange_noAnswerInTime_isGivenUpAndLeavesNothing() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    kling.server.answer(_ -> awaitQuietly(over));
    try (Body body = Body.of(submission(() -> sources.open("1.png")), SampleProfiles.KLING)) {
      Exchange.Outcome outcome = new Exchange(http).run(post(body), Duration.ofMillis(500));

      assertThat(outcome).isInstanceOf(Exchange.Outcome.NoAnswer.class);
    } finally {
      over.countDown();
    }
  }

  private HttpExecuteRequest post(Body body) {
    return HttpExecuteRequest.builder()
        .request(
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(kling.server.url())
                .putHeader("Content-Length", Long.toString(body.length()))
                .build())
        .contentStreamProvider(body.content())
        .build();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
