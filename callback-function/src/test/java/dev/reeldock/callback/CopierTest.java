package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.media.InMemoryResultSource;
import dev.reeldock.media.Label;
import dev.reeldock.media.NoiseStream;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.SampleMedia;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Output;
import dev.reeldock.task.Task;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CopierTest {
  private static final URI URL = URI.create("https://p1.klingai.com/a.png?signature=secret");
  private static final Output VIDEO = output("tasks/a/1.mp4");
  private static final Output IMAGE = output("tasks/a/1.png");
  private static final int MOST = 100_000;

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final InMemoryResultSource source = new InMemoryResultSource();
  private final InMemoryMediaStore results = new InMemoryMediaStore("results");
  private final MeanwhileMediaStore bucket = new MeanwhileMediaStore(results);
  private final Copier copier = new Copier(source, bucket, MOST, fixture.clock);

  @AfterEach
  void everyStreamIsClosed() {
    assertThat(source.unclosed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copy_image_isKeptAsAnImage(boolean lengthTold) {
    if (lengthTold) {
      source.serve(URL, Bytes.IMAGE);
    } else {
      source.serveWithoutLength(URL, Bytes.IMAGE);
    }

    assertThat(copy(IMAGE))
        .isEqualTo(
            new Copied.Whole(
                new Artifact(
                    1,
                    Variant.PLAIN,
                    "",
                    "tasks/a/1.png",
                    "",
                    Bytes.IMAGE.length,
                    Bytes.sha256(Bytes.IMAGE),
                    "image/png",
                    "p1.klingai.com")));
    assertThat(results.contentType("tasks/a/1.png")).hasValue("image/png");
  }

  @Test
  void copy_movNamedMp4_isToldByItsBytes() {
    byte[] mov = SampleMedia.mov(new byte[10]);
    source.serve(URL, mov);

    assertThat(copy(VIDEO)).isInstanceOf(Copied.Whole.class);
    assertThat(results.contentType("tasks/a/1.mp4")).hasValue("video/quicktime");
  }

  @Test
  void copy_video_saysWhoseItIs() {
    source.serve(URL, Bytes.TWO);
    copy(VIDEO);

    assertThat(results.label("tasks/a/1.mp4"))
        .hasValue(
            new Label(
                "video/mp4",
                task.id() + "-1.mp4",
                Map.of(
                    "task-id", task.id().value(),
                    "kind", "videos/multi-image2video",
                    "provider", "kling",
                    "source-host", "p1.klingai.com"),
                Map.of(
                    "Application", "Reeldock",
                    "Caller", task.request().caller(),
                    "Kind", "videos/multi-image2video",
                    "Provider", "kling")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>no such file</html>",
        "{\"code\":403}",
        "\u001f\u008b\b",
        "PK\u0003\u0004"
      })
  void copy_noMedia_isBrokenAndKeepsNothing(String page) {
    source.serve(URL, page.getBytes(StandardCharsets.ISO_8859_1));

    assertBroken("expected a video, and something that is no media file came");
  }

  @Test
  void copy_imageWhereAVideoWasExpected_isBrokenAndKeepsNothing() {
    source.serve(URL, Bytes.IMAGE);

    assertBroken("expected a video, and image/png came");
  }

  @Test
  void copy_fileCutOffByItsHost_isBrokenAndKeepsNothing() {
    source.serve(URL, Arrays.copyOf(Bytes.TWO, Bytes.TWO.length - 1));

    assertBroken("the file is cut off: its parts need more than its 72 bytes");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copy_largerThanAResultMayBe_needsAPersonAndKeepsNothing(boolean lengthTold) {
    byte[] large = SampleMedia.mp4(NoiseStream.bytes(1, MOST));
    if (lengthTold) {
      source.serve(URL, large);
    } else {
      source.serveWithoutLength(URL, large);
    }

    assertThat(copy(VIDEO))
        .isInstanceOfSatisfying(
            Copied.NeedsPerson.class,
            person ->
                assertThat(person.attention().reason())
                    .isEqualTo(Attention.Reason.RESULT_TOO_LARGE));
    assertThat(results.keys()).isEmpty();
  }

  @Test
  void copy_deadLink_isSaidSo() {
    source.kill(URL, 403);

    assertThat(copy(VIDEO)).isEqualTo(new Copied.LinkDead(403));
    assertThat(results.keeps()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Opened.Refused.Reason.class)
  void copy_notLetIn_needsAPerson(Opened.Refused.Reason reason) {
    source.refuse(URL, reason, "the words");

    assertThat(copy(VIDEO))
        .isInstanceOfSatisfying(
            Copied.NeedsPerson.class,
            person -> {
              assertThat(person.attention().reason().name()).endsWith(reason.name());
              assertThat(person.attention().text()).isEqualTo("the words");
            });
  }

  @Test
  void copy_brokenStream_showsNothingAndNeverNamesTheUrl() {
    source.breakMidway(URL, Bytes.ONE);

    assertThat(copy(VIDEO))
        .isInstanceOfSatisfying(
            Copied.Broken.class,
            broken ->
                assertThat(broken.reason())
                    .startsWith("the download broke after ")
                    .doesNotContain("secret"));
    assertThat(results.keys()).isEmpty();
  }

  @Test
  void copy_noTimeLeft_opensNothing() {
    source.serve(URL, Bytes.TWO);

    assertThat(copier.copy(task, VIDEO, URL, fixture.clock.instant()))
        .isInstanceOf(Copied.Broken.class);
    assertThat(source.opened()).isEmpty();
  }

  @Test
  void copy_inConflictOnce_fetchesAndKeepsAgain() {
    source.serve(URL, Bytes.TWO);
    results.conflictNext(1);

    assertThat(copy(VIDEO)).isInstanceOf(Copied.Whole.class);
    assertThat(source.opened()).hasSize(2);
    assertThat(results.content("tasks/a/1.mp4")).hasValue(Bytes.TWO);
  }

  @Test
  void copy_inConflictForLong_isBroken() {
    source.serve(URL, Bytes.TWO);
    results.conflictNext(10);

    assertBroken("another worker was keeping the same object");
    assertThat(source.opened()).hasSize(3);
  }

  /** A policy of the bucket may let put and not get. */
  @Test
  void copy_thereAndNeverShown_isBrokenAfterOneRepetitionAndSaysWhatToDo() {
    source.serve(URL, Bytes.TWO);
    results.put(VIDEO.key(), Bytes.TWO, "video/mp4");
    bucket.hideNext(Integer.MAX_VALUE);

    assertThat(copy(VIDEO))
        .isInstanceOfSatisfying(
            Copied.Broken.class,
            broken ->
                assertThat(broken.reason())
                    .contains("expected the object", "shows none", "s3:GetObject"));
    assertThat(source.opened()).hasSize(2);
  }

  @Test
  void copy_thereAndGoneMeanwhile_looksOnceMore() {
    source.serve(URL, Bytes.TWO);
    results.put(VIDEO.key(), Bytes.TWO, "video/mp4");
    bucket.hideNext(1);

    assertThat(copy(VIDEO)).isInstanceOf(Copied.Whole.class);
    assertThat(source.opened()).hasSize(2);
  }

  @Test
  void kept_nothing_isEmpty() {
    assertThat(copier.kept(VIDEO)).isEmpty();
  }

  @Test
  void kept_object_isTheArtifactWithItsOwnTypeLengthAndDigest() {
    results.put("tasks/a/1.mp4", Bytes.TWO, "video/webm");

    assertThat(copier.kept(VIDEO))
        .hasValueSatisfying(copied -> {
          Artifact artifact = ((Copied.Whole) copied).artifact();
          assertThat(artifact.contentType()).isEqualTo("video/webm");
          assertThat(artifact.sha256()).isEqualTo(Bytes.sha256(Bytes.TWO));
          assertThat(artifact.bytes()).isEqualTo(Bytes.TWO.length);
        });
  }

  private void assertBroken(String reason) {
    assertThat(copy(VIDEO)).isEqualTo(new Copied.Broken(reason));
    assertThat(results.keys()).isEmpty();
  }

  private Copied copy(Output output) {
    return copier.copy(task, output, URL, fixture.later());
  }

  private static Output output(String key) {
    return new Output(1, Variant.PLAIN, "", URL, key, "");
  }
}
