package dev.reeldock.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.task.ProviderTaskId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackTest {
  private static final ProviderTaskId ID = new ProviderTaskId("913827032734642185");

  private static Optional<Callback> read(String body) {
    return Callback.read(Json.object(body).orElseThrow());
  }

  private static Callback callback(TaskStatus status, @Nullable String externalTaskId) {
    return new Callback(new Snapshot(ID, status, "", List.of(), null), externalTaskId);
  }

  @Test
  void read_bare_isRead() {
    assertThat(
            read(
                """
                {"task_id":"913827032734642185","task_status":"succeed","task_status_msg":"",
                 "created_at":1781080778802,"updated_at":1781080794151,
                 "task_info":{"external_task_id":"0f"},
                 "task_result":{"videos":[{"id":"1","url":"https://a.example","duration":"5.1"}]}}
                """))
        .contains(callback(TaskStatus.SUCCEED, "0f"));
  }

  @Test
  void read_wrapped_isRead() {
    assertThat(
            read(
                """
                {"code":0,"message":"SUCCEED","request_id":"x",
                 "data":{"task_id":"913827032734642185","task_status":"failed"}}
                """))
        .contains(callback(TaskStatus.FAILED, null));
  }

  @Test
  void read_numbersForStrings_keepsEveryDigit() {
    assertThat(
            read(
                """
                {"task_id":913827032734642185,"task_status":"processing",
                 "task_info":{"external_task_id":42}}
                """))
        .contains(callback(TaskStatus.PROCESSING, "42"));
  }

  @ParameterizedTest
  @CsvSource({
    "submitted,SUBMITTED",
    "processing,PROCESSING",
    "succeed,SUCCEED",
    "succeeded,SUCCEED",
    "failed,FAILED",
    "' Failed ',FAILED",
    "SUCCEED,SUCCEED",
    "paused,UNKNOWN",
    "'',UNKNOWN",
  })
  void read_anyWord_isItsStatus(String word, TaskStatus status) {
    String body = "{\"task_id\":\"" + ID + "\",\"task_status\":\"" + word + "\"}";

    assertThat(read(body)).contains(callback(status, null));
  }

  @Test
  void read_withoutStatus_isUnknown() {
    assertThat(read("{\"task_id\":\"" + ID + "\",\"task_info\":{\"external_task_id\":\"\"}}"))
        .contains(callback(TaskStatus.UNKNOWN, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"task_status\":\"succeed\"}",
        "{\"task_id\":\"\"}",
        "{\"task_id\":null}",
        "{\"task_id\":{}}",
        "{\"data\":{}}",
        "{\"task_id\":\"outside\",\"data\":{\"task_status\":\"succeed\"}}"
      })
  void read_namingNoTask_isEmpty(String body) {
    assertThat(read(body)).isEmpty();
  }

  @Test
  void read_anIdThatIsTooLong_isEmpty() {
    assertThat(read("{\"task_id\":\"" + "1".repeat(257) + "\"}")).isEmpty();
    assertThat(read("{\"task_id\":\"" + "1".repeat(256) + "\"}")).isPresent();
  }
}
