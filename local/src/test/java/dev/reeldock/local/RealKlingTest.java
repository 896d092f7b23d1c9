package dev.reeldock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Samples;
import dev.reeldock.local.run.Job;
import dev.reeldock.local.run.JobResult;
import dev.reeldock.local.run.JobSettings;
import dev.reeldock.local.run.Jobs;
import dev.reeldock.local.run.ProgressLines;
import dev.reeldock.local.template.Template;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a key of Kling's: a fake stands at its base URL, and knows no way back to this machine. */
final class RealKlingTest {
  private static final String ACCESS_KEY = "the-access-key";
  private static final String SECRET_KEY = "the-secret-key-of-it";

  @TempDir private Path outputs;

  @AutoClose
  private final FakeKling kling =
      FakeKling.start(
          FakeKlingSettings.fast()
              .withCallbacks(CallbackStyle.OFF)
              .withAccessKey(ACCESS_KEY, SECRET_KEY));

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void run_apiKey_sendsBytesAndStoresWithoutACallback() throws Exception {
    assertStoredFromBytes(Map.of("KLING_API_KEY", kling.apiKey()));

    assertThat(kling.tokens()).isZero();
    assertThat(printed()).doesNotContain(kling.apiKey());
  }

  @Test
  void run_accessAndSecretKey_sendsBytesAndStoresWithoutACallback() throws Exception {
    assertStoredFromBytes(Map.of("KLING_ACCESS_KEY", ACCESS_KEY, "KLING_SECRET_KEY", SECRET_KEY));

    assertThat(kling.tokens()).isPositive();
    assertThat(printed()).doesNotContain(ACCESS_KEY, SECRET_KEY);
  }

  @Test
  void run_aBaseUrlWithAPath_saysWhatIsExpectedAndBuysNothing() {
    RunOptions options =
        RunOptions.of(
            Map.of(
                "KLING_API_KEY",
                "a-key-of-mine",
                "KLING_BASE_URL",
                kling.baseUrl() + "/v1",
                "IMAGES",
                Samples.path(Samples.CHELSEA).toString()));

    assertThatThrownBy(() -> run(options))
        .hasMessageContaining("no path")
        .hasMessageNotContaining("a-key-of-mine");

    assertThat(printed())
        .contains("generations        an image from the prompt: 4 units, about $0.014")
        .doesNotContain("a-key-of-mine");
    assertThat(kling.requests()).isEmpty();
  }

  /** As {@code make run} does it. */
  private void run(RunOptions options) throws InterruptedException {
    new RunJob(out, options, Path.of(".."))
        .run(options.requests(), SharedEmulators.get(), Provider.of(options));
  }

  private void assertStoredFromBytes(Map<String, String> account) throws InterruptedException {
    assertThat(run(account)).hasSize(2).allMatch(JobResult::isStored);

    assertThat(kling.tasks())
        .extracting(task -> task.order().images())
        .containsExactlyInAnyOrder(
            List.of(Samples.base64(Samples.CHELSEA), Samples.base64(Samples.ROCKET)), List.of());
    assertThat(kling.tasks())
        .extracting(task -> String.valueOf(task.order().callbackUrl()))
        .allMatch(url -> url.matches("https://[0-9a-f]{10}\\.execute-api\\.[a-z0-9./-]+/.*"));
    assertThat(kling.deliveries()).isEmpty();
    assertThat(printed()).contains("CollectFunction").doesNotContain("CallbackFunction");
  }

  private List<JobResult> run(Map<String, String> account) throws InterruptedException {
    RunOptions options = options(account);
    ProgressLines progress = new ProgressLines(out, InstantSource.system());
    Template template = Template.read(Path.of("../template.yaml"));
    try (Provider provider = Provider.of(options);
        LocalReeldock reeldock =
            provider.start(SharedEmulators.get(), template, options.settings(progress));
        DueTasks _ = new DueTasks(reeldock.sandbox().physicalId("TaskTable"))) {
      JobSettings settings =
          JobSettings.of(reeldock.baseUrl(), reeldock.callerKey(), outputs, provider.patience());
      return new Jobs(new Job(settings, progress, InstantSource.system())).run(options.requests());
    }
  }

  private RunOptions options(Map<String, String> account) {
    Map<String, String> environment = new HashMap<>(account);
    environment.put("KLING_BASE_URL", kling.baseUrl().toString());
    environment.put("KINDS", "multi-image2video generations");
    environment.put("IMAGES", Samples.path(Samples.CHELSEA) + " " + Samples.path(Samples.ROCKET));
    return RunOptions.of(environment);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
