package dev.reeldock.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Faults;
import dev.reeldock.local.kling.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
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
  void run_storedResults_isZeroAndTellsEachFile() throws Exception {
    assertThat(run("")).isZero();

    assertThat(rows("multi-image2video  succeed")).containsExactly("1.mp4");
    assertThat(rows("image2video  succeed")).containsExactly("1.mp4");
    assertThat(rows("multi-image2image  succeed")).containsExactly("1.png", "2.png");
    assertThat(kling.tasks()).hasSize(3);
    assertThat(printed()).contains("3 of 3 ends were told to a callback_url here");
    assertThat(printed().lines())
        .filteredOn(line -> line.contains("told succeed, signature verified"))
        .hasSize(3);
  }

  @Test
  void run_oneFails_isOneAndSaysWhy() throws Exception {
    kling.faults().failNextTask();

    assertThat(run("text2video generations")).isOne();

    assertThat(printed()).contains(": Task ", Faults.RISK_CONTROL);
    assertThat(printed().lines().filter(line -> line.contains(" succeed  "))).isNotEmpty();
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

  private int run(String kinds) throws IOException, InterruptedException {
    Files.copy(Path.of("../template.yaml"), directory.resolve("template.yaml"));
    String images = Samples.path(Samples.CHELSEA) + " " + Samples.path(Samples.ROCKET);
    RunOptions options = RunOptions.of(Map.of("IMAGES", images, "KINDS", kinds));
    return new RunJob(out, options, directory)
        .run(options.requests(), SharedEmulators.get(), new Provider.Fake(kling));
  }

  /** The names of the files in the table's rows that begin so after the task. */
  private Stream<String> rows(String start) {
    return printed()
        .lines()
        .filter(line ->
            line.replaceFirst("^[0-9a-f]{8} +", "").replaceAll("  +", "  ").startsWith(start))
        .filter(line -> line.contains(directory.resolve("out").toString()))
        .map(line -> line.substring(line.lastIndexOf('/') + 1));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
