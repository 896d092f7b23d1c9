package dev.reeldock.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.run.Outcome.Failed;
import dev.reeldock.local.run.Outcome.Mismatch;
import dev.reeldock.local.run.Outcome.Recorded;
import dev.reeldock.local.run.Outcome.Stored;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ResultTableTest {
  private static final String TASK = "f093ae6b4f5c211e301e33c4bfcac21b";
  private static final String SHA256 = "0123456789abcdef".repeat(4);

  @Test
  void print_severalFiles_isOneRowForEach() {
    List<SavedFile> files = List.of(file("1.png", 88_123), file("2.png", 7));
    Outcome stored = new Stored(TASK, "succeed", Duration.ofMillis(3_640), files);

    assertThat(printed(new JobResult(JobKind.GENERATIONS, stored)))
        .containsExactly(
            "task      kind               state        time      bytes  sha256        file",
            "f093ae6b  generations        succeed     3.6 s      88123  0123456789ab  out/1.png",
            "f093ae6b  generations        succeed     3.6 s          7  0123456789ab  out/2.png");
  }

  @Test
  void print_noFile_isALineThatSaysWhy() {
    Outcome mismatch = new Mismatch(new Recorded(6, SHA256), file("1.mp4", 7));

    assertThat(
            printed(
                new JobResult(JobKind.TEXT_TO_VIDEO, new Failed("The account is empty.")),
                new JobResult(JobKind.IMAGE_TO_VIDEO, mismatch)))
        .contains("text2video: The account is empty.")
        .anyMatch(line ->
            line.startsWith("image2video: ")
                && line.contains("bytes=6")
                && line.contains("bytes=7")
                && line.contains("out/1.mp4"));
  }

  private static SavedFile file(String name, long bytes) {
    return new SavedFile(Path.of("out", name), new Recorded(bytes, SHA256));
  }

  private static List<String> printed(JobResult... results) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
    new ResultTable(out).print(List.of(results));
    return text.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
