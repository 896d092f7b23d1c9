package dev.reeldock.submit.kind;

import static dev.reeldock.submit.kind.Presence.OPTIONAL;
import static dev.reeldock.submit.kind.Presence.REQUIRED;

import java.util.List;

/** The fields that several kinds have. */
final class CommonFields {
  static final Field MODEL_NAME = new Field.Word("model_name", OPTIONAL, 100);
  static final Field NEGATIVE_PROMPT = new Field.Text("negative_prompt", OPTIONAL, 2_500);
  static final Field CFG_SCALE = new Field.Decimal("cfg_scale", 0, 1);
  static final Field WATERMARK =
      new Field.Group("watermark_info", OPTIONAL, List.of(new Field.Flag("enabled")));
  static final Field CALLBACK_URL = new Field.Url("callback_url");
  static final Field EXTERNAL_TASK_ID = new Field.Word("external_task_id", OPTIONAL, 256);

  private CommonFields() {}

  static Field prompt(Presence presence) {
    return new Field.Text("prompt", presence, 2_500);
  }

  static Field image(String name) {
    return image(name, ImageUse.PICTURE);
  }

  static Field image(String name, ImageUse use) {
    return new Field.Image(name, OPTIONAL, use);
  }

  /** A list of objects of one image each. */
  static Field images(String name, String item, Bounds count) {
    Field image = new Field.Image(item, REQUIRED, ImageUse.PICTURE);
    return new Field.Items(name, REQUIRED, count, List.of(image));
  }

  /** A list of objects of one id each. */
  static Field ids(String name, String item, int max) {
    Field id = new Field.Word(item, REQUIRED, 64);
    return new Field.Items(name, OPTIONAL, Bounds.upTo(max), List.of(id));
  }

  static Field oneOf(String name, String... values) {
    return new Field.Choice(name, OPTIONAL, List.of(values));
  }
}
