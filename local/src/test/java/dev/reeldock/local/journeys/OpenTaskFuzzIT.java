package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.Dialect;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Pace;
import dev.reeldock.local.kling.Route;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code make fuzz}: callbacks that a generator makes of the document, for a task that has not
 * ended, of a provider that calls nobody. Nothing else moves it.
 */
@Tag("fuzz")
final class OpenTaskFuzzIT {
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 60)).dividedBy(12);

  private static final Pace ENDLESS =
      new Pace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"KLING", "YUTOAI"})
  void callbacks_withoutTheToken_changeNothing(Dialect dialect) {
    try (Reeldock reeldock = start(dialect)) {
      String taskId = reeldock.submitted(Order.ofSamples());
      var before = reeldock.table().item(taskId);
      int code = fuzz(reeldock, Map.of("taskId", taskId), Map.of());

      assertThat(code).isZero();
      assertThat(reeldock.table().item(taskId)).isEqualTo(before);
      assertNothingBroke(reeldock);
    }
  }

  /** Kling is asked, and says each time that it goes on. */
  @Test
  void callbacks_withTheTokenFromKling_endNothing() {
    try (Reeldock reeldock = start(Dialect.KLING)) {
      String taskId = reeldock.submitted(Order.ofSamples());
      String providerTaskId = reeldock.purchases(taskId).getFirst().id();
      int code = fuzz(reeldock, right(reeldock, taskId), Map.of("FUZZ_TASK_ID", providerTaskId));
      Answer told =
          reeldock
              .api()
              .post(
                  reeldock.callbackUrl(taskId), CallbackBody.of(providerTaskId, taskId, "failed"));
      Await.until("a question", () -> reeldock.kling().count(Route.QUERY) > 0);

      assertThat(code).isZero();
      assertThat(told.httpStatus()).isEqualTo(200);
      assertOpen(reeldock, taskId);
    }
  }

  /** YutoAI cannot be asked: what its callbacks say is the evidence. */
  @Test
  void callbacks_withTheTokenFromYutoAi_endNothingUntilOneTellsAnEnd() {
    try (Reeldock reeldock = start(Dialect.YUTOAI)) {
      String taskId = reeldock.submitted(Order.ofSamples());
      int code = fuzz(reeldock, right(reeldock, taskId), Map.of("FUZZ_NO_END", "true"));

      assertThat(code).isZero();
      assertOpen(reeldock, taskId);
      Answer told =
          reeldock.api().post(reeldock.callbackUrl(taskId), CallbackBody.of("1", taskId, "failed"));
      assertThat(told.httpStatus()).isEqualTo(200);
      assertThat(reeldock.ended(taskId).taskStatus()).isEqualTo("failed");
    }
  }

  private static Reeldock start(Dialect dialect) {
    return Reeldock.withoutSchedule(
        FakeKlingSettings.fast()
            .withDialect(dialect)
            .withCallbacks(CallbackStyle.OFF)
            .withPace(ENDLESS));
  }

  private static Map<String, String> right(Reeldock reeldock, String taskId) {
    URI url = reeldock.callbackUrl(taskId);
    return Map.of("taskId", taskId, "token", Path.of(url.getPath()).getFileName().toString());
  }

  private int fuzz(Reeldock reeldock, Map<String, String> known, Map<String, String> hooked) {
    return new Schemathesis(folder, hooked)
        .run(reeldock.callbackApi(), "^/\\{taskId", known, "nobody", TIME);
  }

  private static void assertOpen(Reeldock reeldock, String taskId) {
    assertThat(reeldock.table().state(taskId)).isIn("submitted", "processing");
    assertThat(reeldock.purchases(taskId)).hasSize(1);
    assertNothingBroke(reeldock);
  }

  private static void assertNothingBroke(Reeldock reeldock) {
    assertThat(reeldock.invocations().broken()).isEmpty();
    assertThat(reeldock.logs().all()).noneMatch(line -> line.contains("Exception"));
  }
}
