package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.Copier.Copied;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.media.InMemoryResultSource;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Family;
import dev.reeldock.task.Output;
import dev.reeldock.task.Variant;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CopierTest {
  private static final URI URL = URI.create("https://p1.klingai.com/a.png?signature=secret");
  private static final Output OUTPUT = new Output(1, Variant.PLAIN, "", URL, "tasks/a/1.png", "");

  private final InMemoryResultSource source = new InMemoryResultSource();
  private final InMemoryMediaStore results = new InMemoryMediaStore("results");
  private final Copier copier = new Copier(source, results);

  @AfterEach
  void everyStreamIsClosed() {
    assertThat(source.unclosed()).isZero();
  }

  @Test
  void copy_image_isKeptAsAnImage() {
    source.serve(URL, Bytes.TWO);

    assertThat(copy())
        .isEqualTo(
            new Copied.Whole(
                new Artifact(
                    1,
                    Variant.PLAIN,
                    "",
                    "tasks/a/1.png",
                    "",
                    Bytes.TWO.length,
                    Bytes.sha256(Bytes.TWO),
                    "image/png",
                    "p1.klingai.com")));
    assertThat(results.contentType("tasks/a/1.png")).hasValue("image/png");
  }

  @Test
  void copy_emptyResult_isWholeToo() {
    source.serve(URL, new byte[0]);

    assertThat(copy()).isInstanceOf(Copied.Whole.class);
  }

  @Test
  void copy_deadLink_isSaidSo() {
    source.kill(URL, 403);

    assertThat(copy()).isEqualTo(new Copied.LinkDead());
    assertThat(results.keeps()).isZero();
  }

  @Test
  void copy_brokenStream_showsNothingAndNeverNamesTheUrl() {
    source.breakMidway(URL, Bytes.ONE);

    assertThat(copy())
        .isInstanceOfSatisfying(
            Copied.Broken.class, broken -> assertThat(broken.reason()).doesNotContain("secret"));
    assertThat(results.keys()).isEmpty();
  }

  private Copied copy() {
    return copier.copy(OUTPUT, URL, Family.IMAGES);
  }
}
