package dev.reeldock.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.sandbox.Outcome.Answered;
import dev.reeldock.local.sandbox.Outcome.Failed;
import dev.reeldock.local.sandbox.Outcome.TimedOut;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchVerdictTest {
  private static final Set<String> BOTH = Set.of("a", "b");
  private final BatchVerdict verdict = new BatchVerdict(true, BOTH);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
  void failed_nothingReported_isNone(String payload) {
    assertThat(verdict.failed(new Answered(payload))).isEmpty();
  }

  @Test
  void failed_oneReported_isThatOne() {
    assertThat(verdict.failed(new Answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}")))
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"c\"}]}",
        "{\"batchItemFailures\":[{\"id\":\"a\"}]}",
        "{\"batchItemFailures\":\"a\"}",
        "[]",
        "{"
      })
  void failed_unreadableEmptyOrUnknownIdentifier_isTheWholeBatch(String payload) {
    assertThat(verdict.failed(new Answered(payload))).isEqualTo(BOTH);
  }

  @Test
  void failed_functionErrorOrTimeOut_isTheWholeBatch() {
    assertThat(verdict.failed(new Failed(new IllegalStateException()))).isEqualTo(BOTH);
    assertThat(verdict.failed(new TimedOut(Duration.ofSeconds(1)))).isEqualTo(BOTH);
  }

  @Test
  void failed_functionThatDoesNotReport_isNone() {
    BatchVerdict withoutReports = new BatchVerdict(false, BOTH);

    assertThat(
            withoutReports.failed(
                new Answered("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}")))
        .isEmpty();
  }
}
