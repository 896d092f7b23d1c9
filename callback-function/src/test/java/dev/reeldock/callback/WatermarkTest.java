package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reeldock.json.Json;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A result that the provider serves twice, plain and with its watermark: both are copied. */
final class WatermarkTest {
  private static final URI PLAIN = URI.create("https://v1.klingai.com/plain.mp4?s=1");
  private static final URI MARKED = URI.create("https://v1.klingai.com/marked.mp4?s=1");
  private static final URI FRESH = URI.create("https://v1.klingai.com/marked.mp4?s=2");

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();

  @BeforeEach
  void finishAtTheProvider() {
    fixture.source.serve(PLAIN, Bytes.ONE);
    fixture.source.serve(MARKED, Bytes.TWO);
    fixture.kling.succeed(task.id(), new Result("v-1", PLAIN, MARKED, "5.1"));
  }

  @Test
  void run_watermarked_keepsBothUnderNamesOfTheirOwn() {
    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    String folder = "tasks/" + task.id() + "/";
    assertThat(fixture.results.content(folder + "1.mp4")).hasValue(Bytes.ONE);
    assertThat(fixture.results.content(folder + "1-watermark.mp4")).hasValue(Bytes.TWO);
    assertThat(artifacts())
        .extracting(Artifact::index, Artifact::variant, Artifact::id, Artifact::sha256)
        .containsExactly(
            tuple(1, Variant.PLAIN, "v-1", Bytes.sha256(Bytes.ONE)),
            tuple(1, Variant.WATERMARK, "v-1", Bytes.sha256(Bytes.TWO)));
  }

  @Test
  void run_watermarksLinkDead_asksForThatVeryLink() {
    fixture.source.kill(MARKED, 403);
    fixture.provider.whileNextAnswerTravels(() -> {
      fixture.source.serve(FRESH, Bytes.TWO);
      fixture.kling.succeed(task.id(), new Result("v-1", PLAIN, FRESH, "5.1"));
    });

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);

    assertThat(fixture.source.opened()).containsExactly(PLAIN, MARKED, FRESH);
    assertThat(artifacts().getLast().sha256()).isEqualTo(Bytes.sha256(Bytes.TWO));
  }

  @Test
  void run_watermarkNotServed_isNotAnnouncedAsSucceeded() {
    fixture.source.kill(MARKED, 404);

    fixture.collect(task);

    assertThat(fixture.tasks.find(task.id()).orElseThrow().state())
        .isInstanceOf(TaskState.Finished.class);
  }

  @Test
  void run_watermarked_isToldApartInTheDocument() {
    fixture.collect(task);

    byte[] text = fixture.results.content(CallbackFixture.document(task)).orElseThrow();
    assertThat(Json.object(text).orElseThrow().objects("outputs"))
        .extracting(output -> output.get("watermark"))
        .containsExactly(false, true);
  }

  private List<Artifact> artifacts() {
    return ((TaskState.Stored) fixture.tasks.find(task.id()).orElseThrow().state()).artifacts();
  }
}
