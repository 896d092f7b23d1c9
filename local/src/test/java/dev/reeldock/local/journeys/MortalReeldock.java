package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.zips.ChildJvm;
import dev.reeldock.local.zips.MortalFunction.Death;
import dev.reeldock.local.zips.MortalFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The product in the sandbox, with functions that can die; callbacks come by hand only. */
record MortalReeldock(MortalFunctions functions, Reeldock reeldock) implements AutoCloseable {
  private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofMinutes(10);

  static MortalReeldock start() {
    MortalFunctions functions = new MortalFunctions();
    return new MortalReeldock(
        functions,
        Reeldock.startWith(functions, FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF)));
  }

  Death dieAt(String function, String where) {
    return functions.named(function).dieAt(where);
  }

  /** As Lambda invokes CollectFunction for a message that names the task, in a JVM of its own. */
  ChildJvm.Running collecting(String taskId, List<String> options, Map<String, String> changed)
      throws IOException {
    String event = Files.readString(Path.of("../events/collect-one-task.json"));
    return functions
        .named("CollectFunction")
        .start(options, changed, event.replace("00000000000000000000000000000013", taskId));
  }

  /** What had to be waited for is over; then the task is always due. */
  void goesOn(String taskId) {
    reeldock.table().elapse(taskId, LONGER_THAN_ANY_WAIT);
    Answer _ = reeldock.storedInTime(taskId);
  }

  /** One purchase, one object, one end, and nobody was called. */
  void assertStoredOnce(String taskId) {
    String key = ResultFolder.videoKey(taskId);
    assertThat(reeldock.purchases(taskId)).hasSize(1);
    assertThat(reeldock.results().keys(taskId))
        .containsExactly(key, ResultFolder.documentKey(taskId));
    assertThat(reeldock.results().versions(key)).isOne();
    assertThat(reeldock.table().history(taskId)).containsOnlyOnce("stored");
    assertThat(reeldock.table().history(taskId)).doesNotContain("failed", "attention");
  }

  @Override
  public void close() {
    reeldock.close();
    functions.close();
  }
}
