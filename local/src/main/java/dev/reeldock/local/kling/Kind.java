package dev.reeldock.local.kling;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be asked of Kling: where it is asked, which models it has and where its images are.
 *
 * @param family the first part of the path, and the name of the list of outputs in a result
 * @param defaultModel what a request without {@code model_name} gets
 */
public record Kind(
    String family, String path, String defaultModel, Set<String> models, ImageList images) {
  public static final Kind MULTI_IMAGE_TO_VIDEO =
      new Kind(
          "videos",
          "multi-image2video",
          "kling-v1-6",
          Set.of("kling-v1-6"),
          new ImageList("image_list", "image", 4));

  private static final List<Kind> ALL = List.of(MULTI_IMAGE_TO_VIDEO);

  public Kind {
    models = Set.copyOf(models);
  }

  /** A field that holds 1 to {@code most} objects, each with one image in {@code member}. */
  public record ImageList(String name, String member, int most) {}

  static Optional<Kind> at(String family, String path) {
    return ALL.stream()
        .filter(kind -> kind.family.equals(family) && kind.path.equals(path))
        .findFirst();
  }
}
