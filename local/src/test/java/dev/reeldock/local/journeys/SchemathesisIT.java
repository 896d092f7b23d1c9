package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.ProviderTask;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code make fuzz}: calls that a generator makes of the document, for a while. */
@Tag("fuzz")
final class SchemathesisIT {
  private static final Duration WHOLE = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 60));

  @AutoClose
  private final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast().withSlotsPerModel(2));

  @TempDir private Path folder;
  private List<String> known = List.of();
  private List<Map<String, AttributeValue>> before = List.of();

  @BeforeEach
  void haveStoredTasks() {
    known =
        Stream.of(Order.textToVideo(), Order.generations())
            .map(order -> Job.submitted(reeldock, order))
            .peek(Job::stored)
            .map(Job::taskId)
            .toList();
    before = items();
  }

  @AfterEach
  void nothingBrokeAndNobodyPaidForWhatWasRefused() {
    assertThat(items()).isEqualTo(before);
    assertThat(reeldock.invocations().broken()).isEmpty();
    assertThat(reeldock.logs().all()).noneMatch(line -> line.contains("Exception"));
    assertThat(reeldock.kling().tasks())
        .extracting(ProviderTask::order)
        .extracting(order -> order.externalTaskId())
        .doesNotHaveDuplicates()
        .isSubsetOf(reeldock.invocations().taken());
    assertThat(reeldock.table().taskIds())
        .allMatch(id -> isTaken(id) || reeldock.table().state(id).equals("failed"));
  }

  private boolean isTaken(String taskId) {
    return reeldock.invocations().taken().contains(taskId);
  }

  private List<Map<String, AttributeValue>> items() {
    return known.stream().map(reeldock.table()::item).toList();
  }

  @Test
  void calls_generated_areAnsweredAsDocumented() {
    URI url = reeldock.api().url("");
    int code =
        new Schemathesis(folder)
            .run(
                url,
                "^/(v1|uploads|artifacts)",
                Map.of(),
                reeldock.callerKey(),
                WHOLE.dividedBy(2));

    assertThat(code).isZero();
    assertThat(reeldock.invocations().taken()).hasSizeGreaterThan(known.size() + 10);
  }

  /** With the token of a task that has ended. */
  @Test
  void callbacks_generated_areAnsweredAsDocumented() {
    Path url = Path.of(reeldock.callbackUrl(known.getFirst()).getPath());
    Map<String, String> right =
        Map.of("taskId", known.getFirst(), "token", url.getFileName().toString());
    int code =
        new Schemathesis(folder)
            .run(reeldock.callbackApi(), "^/\\{taskId", right, "nobody", WHOLE.dividedBy(12));

    assertThat(code).isZero();
  }
}
