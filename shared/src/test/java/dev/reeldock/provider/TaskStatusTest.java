package dev.reeldock.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kling's words and those that gateways' pages have for the same. */
final class TaskStatusTest {
  @ParameterizedTest
  @CsvSource({
    "submitted,SUBMITTED",
    "SUBMITTED,SUBMITTED",
    "queued,SUBMITTED",
    "pending,SUBMITTED",
    "NOT_START,SUBMITTED",
    "processing,PROCESSING",
    "IN_PROGRESS,PROCESSING",
    "in_progress,PROCESSING",
    "running,PROCESSING",
    "succeed,SUCCEED",
    "succeeded,SUCCEED",
    "success,SUCCEED",
    "SUCCESS,SUCCEED",
    "completed,SUCCEED",
    "COMPLETED,SUCCEED",
    "failed,FAILED",
    "' Failed ',FAILED",
    "FAILED,FAILED",
    "FAILURE,FAILED",
    "failure,FAILED",
    "error,FAILED",
    "paused,UNKNOWN",
    "unknown,UNKNOWN",
    "<string>,UNKNOWN",
    "0,UNKNOWN",
    "'',UNKNOWN",
  })
  void of_anyWord_isItsStatus(String word, TaskStatus status) {
    assertThat(TaskStatus.of(word)).isEqualTo(status);
  }
}
