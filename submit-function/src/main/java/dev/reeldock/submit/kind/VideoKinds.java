package dev.reeldock.submit.kind;

import static dev.reeldock.submit.kind.CommonFields.CALLBACK_URL;
import static dev.reeldock.submit.kind.CommonFields.CFG_SCALE;
import static dev.reeldock.submit.kind.CommonFields.EXTERNAL_TASK_ID;
import static dev.reeldock.submit.kind.CommonFields.MODEL_NAME;
import static dev.reeldock.submit.kind.CommonFields.NEGATIVE_PROMPT;
import static dev.reeldock.submit.kind.CommonFields.WATERMARK;
import static dev.reeldock.submit.kind.CommonFields.ids;
import static dev.reeldock.submit.kind.CommonFields.image;
import static dev.reeldock.submit.kind.CommonFields.images;
import static dev.reeldock.submit.kind.CommonFields.oneOf;
import static dev.reeldock.submit.kind.CommonFields.prompt;
import static dev.reeldock.submit.kind.Presence.OPTIONAL;

import dev.reeldock.task.Family;
import dev.reeldock.task.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds that make videos. Source: Kling's pages of 2025 and 2026 and those of gateways. */
final class VideoKinds {
  private static final Field RATIO = oneOf("aspect_ratio", "16:9", "9:16", "1:1");

  /** What a video from one image and a video from a text have in common. */
  private static final List<Field> FIELDS =
      List.of(
          MODEL_NAME,
          prompt(OPTIONAL),
          NEGATIVE_PROMPT,
          new Field.Flag("multi_shot"),
          oneOf("shot_type", "customize", "intelligence"),
          VideoFields.shots(),
          ids("element_list", "element_id", 3),
          ids("voice_list", "voice_id", 2),
          oneOf("sound", "on", "off"),
          CFG_SCALE,
          oneOf("mode", "std", "pro", "4k"),
          VideoFields.cameraControl(),
          oneOf("duration", VideoFields.seconds(3)),
          WATERMARK,
          CALLBACK_URL,
          EXTERNAL_TASK_ID);

  private VideoKinds() {}

  static KindDescription imageToVideo() {
    return new KindDescription(
        new Kind(Family.VIDEOS, "image2video"),
        and(
            FIELDS,
            List.of(
                image("image"),
                image("image_tail", ImageUse.END_FRAME),
                image("static_mask", ImageUse.MASK),
                VideoFields.dynamicMasks())),
        Map.of(),
        and(rules("videos/image2video", false), imageRules()));
  }

  private static List<Rule> imageRules() {
    return List.of(
        Rules.atLeastOneOf("image", "image_tail"),
        Rules.disputedWithout("image_tail", "image"),
        Rules.exclusive(
            List.of(
                List.of("image_tail"),
                List.of("dynamic_masks", "static_mask"),
                List.of("camera_control"))));
  }

  static KindDescription textToVideo() {
    return new KindDescription(
        new Kind(Family.VIDEOS, "text2video"),
        and(FIELDS, List.of(RATIO)),
        Map.of(),
        rules("videos/text2video", true));
  }

  /** A prompt has up to 5,000 characters and is required or not, depending on whom one reads. */
  static KindDescription multiImageToVideo() {
    return new KindDescription(
        new Kind(Family.VIDEOS, "multi-image2video"),
        List.of(
            MODEL_NAME,
            images("image_list", "image", Bounds.upTo(4)),
            new Field.Text("prompt", OPTIONAL, 5_000),
            NEGATIVE_PROMPT,
            oneOf("mode", "std", "pro"),
            oneOf("duration", "5", "10"),
            RATIO,
            CFG_SCALE,
            image("static_mask", ImageUse.MASK),
            VideoFields.dynamicMasks(),
            WATERMARK,
            CALLBACK_URL,
            EXTERNAL_TASK_ID),
        Map.of(),
        List.of(ModelRule.of("videos/multi-image2video")));
  }

  private static List<Rule> rules(String kind, boolean promptNeeded) {
    return List.of(
        ModelRule.of(kind),
        new MultiShot(promptNeeded),
        new CameraControl(),
        Rules.exclusive(List.of(List.of("element_list"), List.of("voice_list"))),
        Rules.voicesNeedSound());
  }

  private static <T> List<T> and(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
