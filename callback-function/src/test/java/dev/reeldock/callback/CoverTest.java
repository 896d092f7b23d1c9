package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of another sort than was asked for: a video has a cover, and a cover is no video. */
final class CoverTest {
  private static final URI VIDEO = URI.create("https://v1.klingai.com/a.mp4?s=1");
  private static final URI COVER = URI.create("https://v1.klingai.com/cover.jpg?s=1");

  /** A start, an empty comment, a scan of one byte and an end. */
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8fffe0002ffda000200ffd9");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final String folder = "tasks/" + task.id() + "/";

  @ParameterizedTest
  @CsvSource({"1.mp4, 2.jpg, true", "2.mp4, 1.jpg, false"})
  void run_videoAndCover_keepsBothAndNamesBoth(String video, String cover, boolean videoFirst) {
    fixture.source.serve(VIDEO, Bytes.ONE);
    fixture.source.serve(COVER, JPEG);
    URI second = videoFirst ? COVER : VIDEO;
    fixture.kling.succeed(task.id(), result(videoFirst ? VIDEO : COVER), result(second));

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.results.content(folder + video)).hasValue(Bytes.ONE);
    assertThat(fixture.results.content(folder + cover)).hasValue(JPEG);
    assertThat(fixture.results.contentType(folder + cover)).hasValue("image/jpeg");
    assertThat(documented()).containsExactlyInAnyOrder(folder + video, folder + cover);
  }

  private List<String> documented() {
    byte[] text = fixture.results.content(CallbackFixture.document(task)).orElseThrow();
    return Json.object(text).orElseThrow().objects("outputs").stream()
        .map(output -> output.text("key").orElseThrow())
        .toList();
  }

  /** Else somebody would be told that a video is there. */
  @Test
  void run_coverAlone_isNotAnnouncedAsSucceeded() {
    fixture.source.serve(COVER, JPEG);
    fixture.kling.succeed(task.id(), result(COVER));

    assertThat(fixture.collect(task))
        .isEqualTo(Collected.copyFailed("expected a video, and image/jpeg came"));
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Finished.class);
  }

  private static Result result(URI url) {
    return new Result("", url, null, "");
  }
}
