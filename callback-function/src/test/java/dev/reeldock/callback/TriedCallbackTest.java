package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.CallbackApi.Answer;
import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.SampleSignature;
import dev.reeldock.task.Task;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Send Test Callback" in Kling's console: a new body with an id of no task of ours. */
final class TriedCallbackTest {
  private static final String TEST =
      """
      {"id":"913827032734642185","status":"submitted","message":"","create_time":1781080778802,\
      "update_time":1781080794151,"external_id":"","outputs":[],"billing":[]}\
      """;

  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final CallbackApi api = new CallbackApi(fixture.callbacks);
  private final Instant now = fixture.clock.instant();

  private final URI url =
      new CallbackUrls(fixture.tokens, URI.create("https://a.example/c"), Duration.ofDays(7))
          .issueToTry(now);
  private final String token = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
  private final String ofNoTask = CallbackUrls.OF_NO_TASK.value();

  @Test
  void handleRequest_atTheUrlOfNoTask_isAnsweredAndTouchesNothing() {
    assertThat(url).hasPath("/c/" + "0".repeat(32) + "/" + token);
    assertThat(api.post(ofNoTask, token, TEST)).isEqualTo(new Answer(200, "TRIED"));
    assertThat(fixture.tasks.calls()).isEmpty();
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  @Test
  void handleRequest_atTheUrlOfNoTask_isJudgedLikeOthers() {
    fixture.secrets.put(
        "webhook-secrets", "{\"webhook_secrets\":[\"" + SampleSignature.SECRET + "\"]}");
    Map<String, String> signed =
        SampleSignature.headers("1", now, TEST.getBytes(StandardCharsets.UTF_8));

    assertThat(api.post(ofNoTask, "wrong", TEST).status()).isEqualTo(404);
    assertThat(api.post(ofNoTask, token, TEST)).isEqualTo(new Answer(401, "UNSIGNED"));
    assertThat(api.post(ofNoTask, token, signed, TEST)).isEqualTo(new Answer(200, "TRIED"));
  }

  @Test
  void handleRequest_acceptedTasksUrl_changesNothing() {
    assertUnchanged(tasks.submitted());
  }

  @Test
  void handleRequest_endedTasksUrl_changesNothing() {
    Task task = tasks.submitted();
    fixture.kling.fail(task.id(), "blurred");
    fixture.collect(task);
    assertThat(fixture.wakeUps.take()).hasSize(1);

    assertUnchanged(fixture.find(task));
  }

  /** It could be the provider's word of a call whose answer is lost, so the provider is asked. */
  @Test
  void handleRequest_doubtedTasksUrl_changesNothingBeyondAQuestion() {
    Task task = tasks.boughtInDoubt();

    assertThat(post(task).status()).isEqualTo(200);
    fixture.collect(task);
    assertThat(fixture.find(task).state().providerTaskId())
        .hasValue(fixture.kling.providerTaskId(task.id()));
  }

  private Answer post(Task task) {
    String id = task.id().value();
    return api.post(id, fixture.tokens.issue(id, now.plusSeconds(60)), TEST);
  }

  private void assertUnchanged(Task task) {
    assertThat(post(task).status()).isEqualTo(200);
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }
}
