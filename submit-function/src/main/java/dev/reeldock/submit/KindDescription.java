package dev.reeldock.submit;

import dev.reeldock.task.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a kind's request looks like: everything that is particular to it, in one place. */
record KindDescription(Kind kind, List<Field> fields) {
  private static final Map<Kind, KindDescription> ALL =
      Stream.of(multiImage2Video())
          .collect(Collectors.toMap(KindDescription::kind, Function.identity()));

  List<Field.ImageList> imageLists() {
    return fields.stream()
        .filter(Field.ImageList.class::isInstance)
        .map(Field.ImageList.class::cast)
        .toList();
  }

  static KindDescription of(Kind kind) {
    return Objects.requireNonNull(ALL.get(kind), () -> "No description of " + kind.path());
  }

  /**
   * Kling's multi-image2video. The loosest of the published limits counts: a prompt has 500, 2,500
   * or 5,000 characters, a list 1 or 2 to 4 images, depending on whom one reads.
   */
  private static KindDescription multiImage2Video() {
    return new KindDescription(
        Kind.MULTI_IMAGE2VIDEO,
        List.of(
            new Field.Text("model_name", false, 100, true),
            new Field.ImageList("image_list", "image", 1, 4),
            new Field.Text("prompt", true, 5_000, false),
            new Field.Text("negative_prompt", false, 2_500, false),
            new Field.Choice("mode", List.of("std", "pro")),
            new Field.Choice("duration", List.of("5", "10")),
            new Field.Choice("aspect_ratio", List.of("16:9", "9:16", "1:1")),
            new Field.Url("callback_url"),
            new Field.Text("external_task_id", false, 256, true)));
  }
}
