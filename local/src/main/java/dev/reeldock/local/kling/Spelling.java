package dev.reeldock.local.kling;

import com.fasterxml.jackson.jr.stree.JrsArray;
import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a provider wants the fields of a create written. */
enum Spelling {
  /** As Kling's pages do. */
  OFFICIAL {
    @Override
    JrsObject official(Kind kind, JrsObject body) {
      return body;
    }
  },

  /** One object of dynamic masks where Kling has a list of them. */
  ONE_DYNAMIC_MASK {
    @Override
    JrsObject official(Kind kind, JrsObject body) {
      Map<String, JrsValue> fields = fields(body);
      fields.computeIfPresent("dynamic_masks", (_, masks) -> list(masks));
      return new JrsObject(fields);
    }

    private static JrsValue list(JrsValue masks) {
      if (masks instanceof JrsArray) {
        throw new Refusal(KlingCode.INVALID_PARAMETERS, "dynamic_masks must be an object");
      }
      return masks instanceof JrsObject ? new JrsArray(List.of(masks)) : masks;
    }
  },

  /** A multi-image2image has its subjects as texts and a misspelt scene; others are as Kling's. */
  SUBJECTS_AS_TEXTS {
    @Override
    JrsObject official(Kind kind, JrsObject body) {
      if (!kind.equals(Kinds.MULTI_IMAGE_TO_IMAGE)) {
        return body;
      }
      Map<String, JrsValue> fields = fields(body);
      fields.keySet().removeAll(List.of("scene_image", "style_image"));
      if (fields.containsKey("scence_image")) {
        fields.put("scene_image", fields.get("scence_image"));
      }
      fields.computeIfPresent("subject_image_list", (_, subjects) -> objects(subjects));
      return new JrsObject(fields);
    }

    private static JrsValue objects(JrsValue subjects) {
      if (!(subjects instanceof JrsArray array)) {
        return subjects;
      }
      List<JrsValue> objects = new ArrayList<>();
      array.elements().forEachRemaining(subject -> objects.add(object(subject)));
      return new JrsArray(objects);
    }

    private static JrsObject object(JrsValue subject) {
      if (!subject.isValueNode()) {
        throw new Refusal(KlingCode.INVALID_PARAMETERS, "subject_image_list must hold texts");
      }
      return new JrsObject(Map.of("subject_image", subject));
    }
  };

  /**
   * The body as Kling would want it. A field that the provider does not know is gone where Kling
   * knows it.
   *
   * @throws Refusal if it is not as the provider wants it
   */
  abstract JrsObject official(Kind kind, JrsObject body);

  private static Map<String, JrsValue> fields(JrsObject body) {
    Map<String, JrsValue> fields = new LinkedHashMap<>();
    body.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }
}
