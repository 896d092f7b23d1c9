package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Route;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Promise 7: what the caller hears when the provider says no. */
final class RefusalTest {
  private static final String WORDS = "The prompt is not allowed: §1";

  @AutoClose private final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());

  @Test
  void submit_noSlotAtTheProvider_waitsItsTurn() {
    reeldock.kling().faults().refuseNextCreate(429, 1303, "parallel task over resource pack limit");
    String taskId = reeldock.submitted(Order.ofSamples());
    String before = reeldock.table().state(taskId);
    Answer answer = reeldock.storedInTime(taskId);

    assertThat(before).isEqualTo("queued");
    assertThat(answer.text("/data/task_status_msg")).isEmpty();
    assertThat(reeldock.kling().tasks()).hasSize(1);
    assertThat(reeldock.kling().count(Route.CREATE)).isEqualTo(2);
    assertThat(reeldock.table().history(taskId))
        .containsSubsequence("created", "queued", "submitted", "finished", "stored");
  }

  @Test
  void dispatch_accountRefusedForLong_callsAPersonOnceAndStoresInTheEnd() {
    reeldock.kling().faults().refuseNextCreate(429, 1303, "parallel task over resource pack limit");
    for (int i = 0; i < 3; i++) {
      reeldock.kling().faults().refuseNextCreate(401, 1002, "api key not found");
    }
    String taskId = reeldock.submitted(Order.ofSamples());
    Answer answer = reeldock.storedInTime(taskId);

    assertThat(answer.text("/data/task_status_msg")).isEmpty();
    assertThat(reeldock.kling().count(Route.CREATE)).isEqualTo(5);
    assertThat(reeldock.logs().count("[taskId=" + taskId + "] needs attention: ACCOUNT_REFUSED"))
        .isOne();
  }

  @Test
  void submit_afterARefusal_mayUseTheExternalIdAgain() {
    reeldock.kling().faults().refuseNextCreate(400, 1301, WORDS);
    Answer refused = reeldock.api().submit(order());
    String taskId = reeldock.submitted(order());

    assertThat(refused.httpStatus()).isEqualTo(400);
    assertThat(reeldock.stored(taskId).text("/data/task_info/external_task_id")).isEqualTo("mine");
    assertThat(reeldock.api().query("mine").taskId()).isEqualTo(taskId);
    assertThat(Json.texts(reeldock.api().list("").json().get("data"), "task_id"))
        .containsExactly(taskId);
    assertThat(reeldock.kling().tasks()).hasSize(1);
  }

  @Test
  void submit_accountRefused_answersTheProvidersWords() {
    reeldock.kling().faults().refuseNextCreate(429, 1102, "Account balance not enough");
    Answer refused = reeldock.api().submit(order());

    assertThat(refused.httpStatus()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo(1102);
    assertThat(refused.message()).isEqualTo("Account balance not enough");
    assertThat(reeldock.kling().tasks()).isEmpty();
  }

  private static Order order() {
    return Order.ofSamples().externalTaskId("mine");
  }
}
