package dev.reeldock.submit.kind;

import static dev.reeldock.submit.kind.CommonFields.CALLBACK_URL;
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
import static dev.reeldock.submit.kind.Presence.REQUIRED;

import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Family;
import dev.reeldock.task.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The kinds that make images. Source: Kling's pages of 2026 and a gateway's. */
final class ImageKinds {
  private static final Field RATIO =
      oneOf("aspect_ratio", "16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9");
  private static final Field COUNT = new Field.Whole("n", OPTIONAL, 1, 9);

  private static final int ELEMENTS_AND_IMAGE = 10;

  private ImageKinds() {}

  static KindDescription multiImageToImage() {
    return new KindDescription(
        new Kind(Family.IMAGES, "multi-image2image"),
        List.of(
            MODEL_NAME,
            prompt(OPTIONAL),
            NEGATIVE_PROMPT,
            images("subject_image_list", "subject_image", Bounds.upTo(4)),
            image("scene_image"),
            image("style_image"),
            COUNT,
            RATIO,
            WATERMARK,
            CALLBACK_URL,
            EXTERNAL_TASK_ID),
        Map.of("scence_image", "scene_image"), // a gateway's page has it so throughout
        List.of(ModelRule.of("images/multi-image2image")));
  }

  static KindDescription generations() {
    return new KindDescription(
        new Kind(Family.IMAGES, "generations"),
        List.of(
            MODEL_NAME,
            prompt(REQUIRED),
            NEGATIVE_PROMPT,
            image("image"),
            oneOf("image_reference", "subject", "face"),
            new Field.Decimal("image_fidelity", 0, 1),
            new Field.Decimal("human_fidelity", 0, 1),
            ids("element_list", "element_id", ELEMENTS_AND_IMAGE),
            oneOf("resolution", "1k", "2k"),
            COUNT,
            RATIO,
            WATERMARK,
            CALLBACK_URL,
            EXTERNAL_TASK_ID),
        Map.of(),
        generationRules());
  }

  private static List<Rule> generationRules() {
    return List.of(
        ModelRule.of("images/generations"),
        ImageKinds::elementsBesideTheImage,
        Rules.disputedTogether("negative_prompt", "image"),
        Rules.disputedWithout("image_reference", "image"));
  }

  private static Stream<Finding> elementsBesideTheImage(JsonObject body) {
    int elements = body.objects("element_list").size();
    return body.get("image") != null && elements >= ELEMENTS_AND_IMAGE
        ? Stream.of(
            Finding.refused(
                "element_list",
                "at most " + (ELEMENTS_AND_IMAGE - 1) + " beside image",
                elements + " of them"))
        : Stream.empty();
  }
}
