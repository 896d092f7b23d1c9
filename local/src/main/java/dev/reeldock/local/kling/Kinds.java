package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Rule.atMost;
import static dev.reeldock.local.kling.Rule.between;
import static dev.reeldock.local.kling.Rule.exclusive;
import static dev.reeldock.local.kling.Rule.members;
import static dev.reeldock.local.kling.Rule.oneOf;
import static dev.reeldock.local.kling.Rule.onlyFor;
import static dev.reeldock.local.kling.Rule.required;
import static dev.reeldock.local.kling.Rule.someOf;
import static dev.reeldock.local.kling.Rule.whole;

import dev.reeldock.local.kling.ImageField.Listed;
import dev.reeldock.local.kling.ImageField.Single;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The five kinds, one row each, as Kling's pages describe them. */
public final class Kinds {
  static final int LONGEST_PROMPT = 2500;

  private static final Rule VIDEO_SHAPE = oneOf("aspect_ratio", "16:9", "9:16", "1:1");
  private static final Rule IMAGE_SHAPE =
      oneOf("aspect_ratio", "16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9");
  private static final Rule NEGATIVE = atMost("negative_prompt", LONGEST_PROMPT);

  /** What image2video and text2video have in common. */
  private static final List<Rule> FILM =
      List.of(
          new MultiShot(),
          NEGATIVE,
          new ByModel(
              "duration", Set.of("5", "10"), Map.of("kling-v3", ByModel.wholeNumbers(3, 15))),
          new ByModel("mode", Set.of("std", "pro"), Map.of("kling-v3", Set.of("std", "pro", "4k"))),
          between("cfg_scale", 0, 1),
          new CameraControl(),
          members("element_list", "element_id", 3),
          onlyFor("element_list", "kling-v3"),
          new SoundRule(),
          exclusive(List.of(List.of("element_list"), List.of("voice_list"))));

  public static final Kind IMAGE_TO_VIDEO =
      new Kind(
          Family.VIDEOS,
          "image2video",
          Set.of(
              "kling-v1",
              "kling-v1-5",
              "kling-v1-6",
              "kling-v2-master",
              "kling-v2-1",
              "kling-v2-1-master",
              "kling-v2-5-turbo",
              "kling-v2-6",
              "kling-v3"),
          film("kling-v1"),
          List.of(new Single("image"), new Single("image_tail")),
          and(
              FILM,
              someOf("image", "image_tail"),
              new MotionBrush(),
              exclusive(
                  List.of(
                      List.of("image_tail"),
                      List.of("static_mask", "dynamic_masks"),
                      List.of("camera_control")))));

  public static final Kind TEXT_TO_VIDEO =
      new Kind(
          Family.VIDEOS,
          "text2video",
          Set.of(
              "kling-v1",
              "kling-v1-6",
              "kling-v2-master",
              "kling-v2-1-master",
              "kling-v2-5-turbo",
              "kling-v2-6",
              "kling-v3"),
          with(film("kling-v1"), "aspect_ratio", "16:9"),
          List.of(),
          and(FILM, VIDEO_SHAPE));

  public static final Kind MULTI_IMAGE_TO_VIDEO =
      new Kind(
          Family.VIDEOS,
          "multi-image2video",
          Set.of("kling-v1-6"),
          with(film("kling-v1-6"), "aspect_ratio", "16:9"),
          List.of(new Listed("image_list", "image", 4)),
          List.of(
              required("prompt", LONGEST_PROMPT),
              NEGATIVE,
              oneOf("mode", "std", "pro"),
              oneOf("duration", "5", "10"),
              VIDEO_SHAPE));

  public static final Kind MULTI_IMAGE_TO_IMAGE =
      new Kind(
          Family.IMAGES,
          "multi-image2image",
          Set.of("kling-v2", "kling-v2-1"),
          stills("kling-v2-1"),
          List.of(
              new Listed("subject_image_list", "subject_image", 4),
              new Single("scene_image"),
              new Single("style_image")),
          List.of(atMost("prompt", LONGEST_PROMPT), NEGATIVE, whole("n", 1, 9), IMAGE_SHAPE));

  public static final Kind GENERATIONS =
      new Kind(
          Family.IMAGES,
          "generations",
          Set.of("kling-v1", "kling-v1-5", "kling-v2", "kling-v2-1", "kling-v3"),
          with(stills("kling-v3"), "resolution", "1k"),
          List.of(new Single("image")),
          List.of(
              required("prompt", LONGEST_PROMPT),
              NEGATIVE,
              exclusive(List.of(List.of("negative_prompt"), List.of("image"))),
              oneOf("image_reference", "subject", "face"),
              onlyFor("image_reference", "kling-v1-5", "kling-v2-1"),
              between("image_fidelity", 0, 1),
              between("human_fidelity", 0, 1),
              members("element_list", "element_id", 10),
              oneOf("resolution", "1k", "2k"),
              whole("n", 1, 9),
              IMAGE_SHAPE));

  public static final List<Kind> ALL =
      List.of(
          IMAGE_TO_VIDEO, MULTI_IMAGE_TO_VIDEO, TEXT_TO_VIDEO, MULTI_IMAGE_TO_IMAGE, GENERATIONS);

  private Kinds() {}

  static Optional<Kind> at(String family, String path) {
    return ALL.stream().filter(kind -> kind.isAt(family, path)).findFirst();
  }

  private static Map<String, String> film(String model) {
    return Map.of("model_name", model, "mode", "std", "duration", "5", "sound", "off");
  }

  private static Map<String, String> stills(String model) {
    return Map.of("model_name", model, "aspect_ratio", "16:9", "n", "1");
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }

  private static List<Rule> and(List<Rule> rules, Rule... more) {
    return Stream.concat(rules.stream(), Stream.of(more)).toList();
  }
}
