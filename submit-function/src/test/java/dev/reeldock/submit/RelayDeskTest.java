package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.lambda.ApiResponse;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.RelayWrites;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a caller is told of what it was told. */
final class RelayDeskTest {
  private static final String ROUTE = "/v1/{family}/{kind}/{id}/relays";

  private final SubmitFixture fixture = new SubmitFixture();
  private final TaskStories stories = new TaskStories(fixture.tasks, fixture.clock);
  private final RelayDesk desk = fixture.relayDesk();

  private Task stored() {
    return stories.stored(
        stories.finished(stories.accepted(stories.submitting(SampleTasks.requestToTell()))));
  }

  private Task told(Task task, Ending how, String came) {
    Task taken = stories.won(task, RelayWrites.take(task, task.status(), fixture.clock.instant()));
    RelayTry last =
        new RelayTry(fixture.clock.instant(), task.status(), 1, came, Duration.ofMillis(85));
    return stories.won(taken, RelayWrites.done(taken, last, how, fixture.clock.instant()));
  }

  private ApiResponse call(String method, String id) {
    Map<String, @Nullable Object> event =
        Calls.event(
            method, ROUTE, Map.of("family", "videos", "kind", "multi-image2video", "id", id));
    try {
      return desk.answer(
          ApiEvent.read(
              new ByteArrayInputStream(Json.text(event).getBytes(StandardCharsets.UTF_8))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonObject data(String method, Task task) {
    ApiResponse answer = call(method, task.id().value());
    assertThat(answer.status()).isEqualTo(200);
    return Json.object(answer.body()).flatMap(body -> body.object("data")).orElseThrow();
  }

  private Task find(Task task) {
    return fixture.tasks.find(task.id()).orElseThrow();
  }

  @Test
  void get_told_hasEachTryAndNoUrl() {
    Task task = told(stored(), Ending.DELIVERED, "HTTP 204");

    JsonObject data = data("GET", task);

    assertThat(data.text("told")).contains("succeed");
    assertThat(data.text("ending")).contains("delivered");
    assertThat(data.get("to_tell")).isNull();
    assertThat(data.objects("relays").getFirst().fields())
        .containsOnlyKeys("at", "task_status", "try", "came", "milliseconds")
        .containsEntry("came", "HTTP 204");
    assertThat(call("GET", task.id().value()).body()).doesNotContain("caller.example");
  }

  @Test
  void get_byTheCallersOwnId_isTheSame() {
    Task task = told(stored(), Ending.DELIVERED, "HTTP 204");

    assertThat(call("GET", "order-7")).isEqualTo(call("GET", task.id().value()));
  }

  @Test
  void get_toBeToldLater_saysWhatAndWhen() {
    Task stored = stored();
    Task taken =
        stories.won(
            stored, RelayWrites.take(stored, CallerStatus.SUCCEED, fixture.clock.instant()));
    RelayTry failed =
        new RelayTry(
            fixture.clock.instant(), CallerStatus.SUCCEED, 1, "TIMED_OUT", Duration.ofSeconds(15));
    Task waiting =
        stories.won(
            taken,
            RelayWrites.again(
                taken, failed, fixture.clock.instant().plusSeconds(5), fixture.clock.instant()));

    JsonObject data = data("GET", waiting);

    assertThat(data.text("to_tell")).contains("succeed");
    assertThat(data.get("next_try_at"))
        .isEqualTo(fixture.clock.instant().minusSeconds(1).plusSeconds(5).toEpochMilli());
  }

  @Test
  void post_told_isToBeToldAgainAndWakesRelay() {
    Task task = told(stored(), Ending.EXHAUSTED, "HTTP 500");
    fixture.clock.advance(Duration.ofMinutes(1));

    assertThat(data("POST", task).text("to_tell")).contains("succeed");

    assertThat(find(task).toTell()).contains(CallerStatus.SUCCEED);
    assertThat(find(task).dueAt()).isNotNull();
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Relay(task.id(), Duration.ZERO));
  }

  @Test
  void post_receiverGone_isToldAgainAllTheSame() {
    Task task = told(stored(), Ending.GONE, "HTTP 410");
    fixture.clock.advance(Duration.ofMinutes(1));

    data("POST", task);

    assertThat(find(task).toTell()).contains(CallerStatus.SUCCEED);
  }

  private Task failedOnce() {
    Task stored = stored();
    Task taken =
        stories.won(
            stored, RelayWrites.take(stored, CallerStatus.SUCCEED, fixture.clock.instant()));
    RelayTry failed =
        new RelayTry(
            fixture.clock.instant(), CallerStatus.SUCCEED, 1, "HTTP 503", Duration.ofMillis(9));
    Instant later = fixture.clock.instant().plus(Duration.ofHours(10));
    return stories.won(taken, RelayWrites.again(taken, failed, later, fixture.clock.instant()));
  }

  @Test
  void post_laterTryPlanned_mayBeToldNowWithEveryTryLeft() {
    Task task = failedOnce();
    fixture.clock.advance(Duration.ofMinutes(1));

    data("POST", task);

    assertThat(find(task).relays().mayTell(CallerStatus.SUCCEED, fixture.clock.instant())).isTrue();
    assertThat(find(task).relays().triesOf(CallerStatus.SUCCEED)).isZero();
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Relay(task.id(), Duration.ZERO));
  }

  /** What its try comes to is written only if the record is as it was. */
  @Test
  void post_beingTold_changesNothing() {
    Task task = stored();
    Task taken = stories.won(task, RelayWrites.take(task, task.status(), fixture.clock.instant()));

    assertThat(data("POST", taken).text("to_tell")).contains("succeed");
    assertThat(find(taken)).isEqualTo(taken);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  @Test
  void post_tenTimesWithinAMinute_changesNothingTheEleventhTime() {
    Task task = stored();
    for (int i = 0; i < 9; i++) {
      Task told = told(task, Ending.DELIVERED, "HTTP 200");
      data("POST", told);
      task = find(told);
    }
    Task told = told(task, Ending.DELIVERED, "HTTP 200");

    data("POST", told);
    assertThat(find(told)).isEqualTo(told);

    fixture.clock.advance(Duration.ofMinutes(1));
    assertThat(data("POST", told).text("to_tell")).contains("succeed");
  }

  @Test
  void post_endedBeforeThereWereRelays_isToldNow() {
    Task task = stored();
    Task old = stories.won(task, RelayWrites.nothingOwed(task, fixture.clock.instant()));
    assertThat(data("GET", old).get("to_tell")).isNull();

    assertThat(data("POST", old).text("to_tell")).contains("succeed");
  }

  @Test
  void post_noCallbackUrl_is1201AndChangesNothing() {
    Task task = stories.stored();

    ApiResponse answer = call("POST", task.id().value());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("1201").contains("without a callback_url");
    assertThat(find(task)).isEqualTo(task);
  }

  @Test
  void post_notAccepted_is1201() {
    Task task = stories.submitting(SampleTasks.requestToTell());

    assertThat(call("POST", task.id().value()).body()).contains("Nothing of the task");
  }

  @Test
  void get_noCallbackUrl_hasToldNothing() {
    assertThat(data("GET", stories.stored()).objects("relays")).isEmpty();
  }

  @Test
  void answer_anotherCallersOrNone_isNotFoundOrUnauthorized() {
    assertThat(call("GET", SampleTasks.id(4711).value()).body()).contains("Task not found");
    fixture.secrets.put("callers", "{}");
    assertThat(call("GET", SampleTasks.id(4711).value()).status()).isEqualTo(401);
  }
}
