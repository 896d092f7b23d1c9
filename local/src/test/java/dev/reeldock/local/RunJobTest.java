package dev.reeldock.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Faults;
import dev.reeldock.local.kling.Samples;
import dev.reeldock.local.run.JobRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make run} prints at its end, and tells the shell. */
final class RunJobTest {
  @TempDir private Path directory;
  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  @Test
  void run_storedVideo_isZero() throws Exception {
    assertThat(run()).isZero();

    assertThat(printed())
        .contains("State   succeed", "SHA-256 ", directory.resolve("out").toString());
  }

  @Test
  void run_failedGeneration_isOneAndSaysWhy() throws Exception {
    kling.faults().failNextTask();

    assertThat(run()).isOne();

    assertThat(printed()).contains(Faults.RISK_CONTROL);
  }

  @Test
  void run_unreadableImage_isTwoAndNamesIt() {
    assertThat(RunJob.run(out, Map.of("IMAGES", "no-such.png"))).isEqualTo(2);

    assertThat(printed()).contains("no-such.png");
  }

  @Test
  void run_unknownOption_isTwoAndSaysWhatIsExpected() {
    assertThat(RunJob.run(out, Map.of("CALLBACKS", "perhaps"))).isEqualTo(2);

    assertThat(printed()).contains("on or off", "perhaps");
  }

  private int run() throws IOException, InterruptedException {
    Files.copy(Path.of("../template.yaml"), directory.resolve("template.yaml"));
    List<Path> images = List.of(Samples.path(Samples.CHELSEA), Samples.path(Samples.ROCKET));
    return new RunJob(out, RunOptions.of(Map.of()), directory)
        .run(JobRequest.ofFiles(images, "slow"), SharedEmulators.get(), kling);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
