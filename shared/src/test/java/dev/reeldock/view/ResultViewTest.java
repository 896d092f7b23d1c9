package dev.reeldock.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Artifact;
import dev.reeldock.task.Family;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ResultViewTest {
  @Test
  void of_images_areOneObjectEachFromIndexZero() {
    assertThat(view(Family.IMAGES, image(1, Variant.PLAIN), image(2, Variant.PLAIN)))
        .extracting(Map::toString)
        .containsExactly(
            "{index=0, url=https://ours.example/1.png, sha256=1plain, bytes=1}",
            "{index=1, url=https://ours.example/2.png, sha256=2plain, bytes=2}");
  }

  @Test
  void of_watermarked_standsBesideThePlainOneOfItsIndex() {
    assertThat(
            view(
                Family.IMAGES,
                image(1, Variant.PLAIN),
                image(1, Variant.WATERMARK),
                image(2, Variant.PLAIN)))
        .extracting(item -> item.get("watermark_url"))
        .containsExactly("https://ours.example/1-watermark.png", null);
  }

  @Test
  void of_videos_haveIdAndDuration() {
    assertThat(view(Family.VIDEOS, image(1, Variant.PLAIN)).getFirst())
        .containsEntry("id", "id-1")
        .containsEntry("duration", "5.1")
        .doesNotContainKeys("index", "watermark_url");
  }

  private static List<Map<String, @Nullable Object>> view(Family family, Artifact... artifacts) {
    return ResultView.of(
        family,
        List.of(artifacts),
        artifact -> URI.create("https://ours.example/" + artifact.fileName()));
  }

  private static Artifact image(int index, Variant variant) {
    return new Artifact(
        index,
        variant,
        "id-" + index,
        "tasks/a/" + index + variant.suffix() + ".png",
        "5.1",
        index,
        index + (variant == Variant.PLAIN ? "plain" : "marked"),
        "image/png",
        "h.example");
  }
}
