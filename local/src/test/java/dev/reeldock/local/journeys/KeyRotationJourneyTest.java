package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of callback URLs is changed while tasks are under way. */
final class KeyRotationJourneyTest {
  private static final String MANIFEST =
      "{\"kind\":\"text2video\",\"prompt\":\"A pier\",\"external_task_id\":\"pier\"}";

  @AutoClose
  private final Reeldock reeldock =
      Reeldock.withoutSchedule(FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF));

  @Test
  void putSecret_whileTasksAreUnderWay_losesNoCallback() {
    String first = reeldock.submitted(Order.ofSamples());
    assertTaken(first, "processing", "processing");
    reeldock.putSecret("CallbackKey", "another key".repeat(6));

    String second = submittedByDispatch();
    assertThat(keyOf(second)).isNotEqualTo(keyOf(first));
    assertTaken(second, "succeed", "succeeded"); // of a key that CallbackFunction has not read yet
    assertTaken(first, "succeed", "succeeded");
  }

  @Test
  void putSecret_twice_theFirstKeysTokenIsNotFound() {
    String first = reeldock.submitted(Order.ofSamples());
    reeldock.putSecret("CallbackKey", "another key".repeat(6));
    reeldock.putSecret("CallbackKey", "a third key".repeat(6));
    var before = reeldock.table().item(first);

    assertThat(post(first, "succeed").httpStatus()).isEqualTo(404);
    assertThat(reeldock.table().item(first)).isEqualTo(before);
  }

  /** DispatchFunction reads the key now, as SubmitFunction has it already. */
  private String submittedByDispatch() {
    reeldock.sources().put("incoming/folder/pier.kling.json", MANIFEST.getBytes(UTF_8));
    Job job = Job.found(reeldock, "/v1/videos/text2video", "pier", "{}");
    Await.until("its purchase", () -> !reeldock.purchases(job.taskId()).isEmpty());
    return job.taskId();
  }

  private void assertTaken(String taskId, String status, String claimed) {
    assertThat(post(taskId, status).httpStatus()).isEqualTo(200);
    assertThat(reeldock.table().item(taskId)).containsEntry("claim", AttributeValue.fromS(claimed));
  }

  private Answer post(String taskId, String status) {
    String body = CallbackBody.of(reeldock.purchases(taskId).getFirst().id(), taskId, status);
    return reeldock.api().post(reeldock.callbackUrl(taskId), body);
  }

  private String keyOf(String taskId) {
    URI url = reeldock.callbackUrl(taskId);
    String token = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    return token.substring(0, token.indexOf('.'));
  }
}
