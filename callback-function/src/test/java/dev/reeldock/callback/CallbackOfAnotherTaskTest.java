package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.CallbackApi.Answer;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bodies that name another task than the token, in either style, bare or wrapped, for every status:
 * 200, and nothing changes. Until the provider has named a task, any name may be its own.
 */
final class CallbackOfAnotherTaskTest {
  private static final String FOREIGN_EXTERNAL_ID = "1".repeat(32);
  private static final String FOREIGN_PROVIDER_TASK = "666";

  private static final String LEGACY =
      """
      {"task_id":"PROVIDER","task_status":"STATUS","task_info":{"external_task_id":"EXTERNAL"}}\
      """;

  private static final String NEW =
      """
      {"id":"PROVIDER","status":"STATUS","message":"","external_id":"EXTERNAL","outputs":[]}\
      """;

  private static final String WRAPPED = "{\"code\":0,\"message\":\"SUCCEED\",\"data\":%s}";

  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final CallbackApi api = new CallbackApi(fixture.callbacks);
  private final Instant expiry = fixture.clock.instant().plusSeconds(60);

  @ParameterizedTest
  @EnumSource
  void handleRequest_foreignExternalId_changesNothing(Stage stage) {
    Task task = stage.of(fixture, tasks);

    bodies(ownId(task), FOREIGN_EXTERNAL_ID).forEach(body -> assertOfAnother(task, body));
    bodies(FOREIGN_PROVIDER_TASK, FOREIGN_EXTERNAL_ID).forEach(body -> assertOfAnother(task, body));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"QUEUED", "SUBMITTING", "DOUBTED"})
  void handleRequest_foreignProvidersId_changesNothing(Stage stage) {
    Task task = stage.of(fixture, tasks);

    bodies(FOREIGN_PROVIDER_TASK, task.id().value()).forEach(body -> assertUnchanged(task, body));
  }

  /** What makes the difference: the same bodies, with the task's own ids. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"FINISHED", "STORED", "FAILED"})
  void handleRequest_ownIds_counts(Stage stage) {
    for (int style = 0; style < 4; style++) {
      Task task = stage.of(fixture, tasks);
      String body = styles("succeed", ownId(task), task.id().value()).toList().get(style);

      assertThat(post(task, body)).as(body).isEqualTo(new Answer(200, "SAVED_AND_WOKEN"));
    }
  }

  private static String ownId(Task task) {
    return task.state().providerTaskId().map(ProviderTaskId::value).orElse("8813");
  }

  private static Stream<String> bodies(String providerTaskId, String externalId) {
    return Stream.of("submitted", "processing", "succeed", "failed")
        .flatMap(status -> styles(status, providerTaskId, externalId));
  }

  private static Stream<String> styles(String status, String providerTaskId, String externalId) {
    return Stream.of(LEGACY, NEW, WRAPPED.formatted(LEGACY), WRAPPED.formatted(NEW))
        .map(body ->
            body.replace("PROVIDER", providerTaskId)
                .replace("STATUS", status)
                .replace("EXTERNAL", externalId));
  }

  private Answer post(Task task, String body) {
    String id = task.id().value();
    return api.post(id, fixture.tokens.issue(id, expiry), body);
  }

  private void assertOfAnother(Task task, String body) {
    assertThat(assertUnchanged(task, body).message()).isEqualTo("OF_ANOTHER_TASK");
  }

  private Answer assertUnchanged(Task task, String body) {
    List<?> _ = fixture.wakeUps.take();
    Answer answer = post(task, body);

    assertThat(answer.status()).as(body).isEqualTo(200);
    assertThat(fixture.find(task)).as(body).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).as(body).isEmpty();
    return answer;
  }
}
