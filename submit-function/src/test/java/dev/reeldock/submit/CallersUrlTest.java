package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.Addresses;
import dev.reeldock.door.HostileUrls;
import dev.reeldock.door.RecordingNames;
import dev.reeldock.door.TestingDoors;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.SampleProfiles;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A callback_url that leads inside costs nobody anything: it is refused before all else. */
final class CallersUrlTest {
  private static final String GOOD = "https://studio.example/hook?token=secret";
  private static final String INSIDE =
      "callback_url: expected a host on public addresses alone, came https on studio.example with"
          + " another: mend its name's addresses, or deploy with its origin among MoreReceivers";

  private final SubmitFixture fixture = new SubmitFixture();

  private JsonObject submit(Addresses names, @Nullable Object url, String... idempotencyKey) {
    SubmitFunction function =
        new SubmitFunction(
            SampleProfiles.KLING,
            Calls.authorization(fixture.secrets),
            new ReceiverCheck(TestingDoors.before(names)),
            fixture.images,
            fixture.submit,
            fixture.passThrough());
    return Calls.answer(function, event(url, idempotencyKey));
  }

  private static Map<String, @Nullable Object> event(@Nullable Object url, String... key) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("authorization", "Bearer key-of-studio");
    Arrays.stream(key).forEach(it -> headers.put("Idempotency-Key", it));
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("prompt", "a boat");
    body.put("callback_url", url);
    Map<String, @Nullable Object> event =
        Calls.event("POST", Map.of("family", "videos", "kind", "text2video"));
    event.put("headers", headers);
    event.put("body", Json.text(body));
    return event;
  }

  /** Blanks around it are no part of a value. */
  static Stream<String> hostile() {
    return HostileUrls.refusedBy("R")
        .map(HostileUrls.Row::text)
        .filter(text -> !text.isEmpty() && text.equals(text.strip()));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void handleRequest_hostileUrl_is1201AndRecordsNothing(String url) {
    RecordingNames names = RecordingNames.knowing("8.8.8.8");

    assertRefused(submit(names, url));
    assertThat(names.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "fd00:ec2::254"})
  void handleRequest_hostWithAnAddressInside_is1201AndRecordsNothing(String inside) {
    assertThat(assertRefused(submit(RecordingNames.knowing("8.8.8.8", inside), GOOD)))
        .isEqualTo(INSIDE);
  }

  private String assertRefused(JsonObject answer) {
    String words = Calls.body(answer).text("message").orElseThrow();

    assertThat(answer.wholeNumber("statusCode")).contains(400L);
    assertThat(Calls.body(answer).wholeNumber("code")).contains(1201L);
    assertThat(words).startsWith("callback_url: expected ").doesNotContain("secret", "sign=");
    assertThat(fixture.tasks.tasks()).isEmpty();
    assertThat(fixture.kling.submissions()).isEmpty();
    return words;
  }

  @Test
  void handleRequest_publicHost_isTakenAndLookedUpOnce() {
    RecordingNames names = RecordingNames.knowing("8.8.8.8");

    assertThat(submit(names, GOOD).wholeNumber("statusCode")).contains(200L);
    assertThat(fixture.only().request().callbackUrl()).isEqualTo(GOOD);
    assertThat(names.asked()).containsExactly("studio.example");
  }

  @Test
  void handleRequest_emptyUrl_isNone() {
    RecordingNames names = RecordingNames.knowing("10.0.0.1");

    assertThat(submit(names, "").wholeNumber("statusCode")).contains(200L);
    assertThat(fixture.only().request().callbackUrl()).isNull();
    assertThat(names.asked()).isEmpty();
  }

  @Test
  void handleRequest_nullUrl_isNone() {
    assertThat(submit(RecordingNames.knowing("10.0.0.1"), null).wholeNumber("statusCode"))
        .contains(200L);
    assertThat(fixture.only().request().callbackUrl()).isNull();
  }

  /** The name leads elsewhere by then. */
  @Test
  void handleRequest_repeated_isTheFirstAnswerWithoutALookUp() {
    Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "10.0.0.1"));
    Addresses rebinding = _ -> new InetAddress[] {InetAddress.ofLiteral(answers.remove())};

    JsonObject first = Calls.body(submit(rebinding, GOOD, "once"));

    assertThat(Calls.body(submit(rebinding, GOOD, "once")).object("data").orElseThrow())
        .isEqualTo(first.object("data").orElseThrow());
    assertThat(answers).containsExactly("10.0.0.1");
    assertThat(fixture.kling.submissions()).hasSize(1);
  }
}
