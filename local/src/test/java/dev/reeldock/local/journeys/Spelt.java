package dev.reeldock.local.journeys;

import dev.reeldock.local.kling.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller asked for, as the pages of the provider spell it. */
final class Spelt {
  private Spelt() {}

  static Map<String, Object> asked(Job job) {
    Map<String, Object> fields = new LinkedHashMap<>(job.asked());
    if (job.stack().kling().dialect() == Dialect.YUTOAI
        && fields.containsKey("subject_image_list")) {
      fields.put("scence_image", fields.remove("scene_image"));
      fields.put("subject_image_list", texts((List<?>) fields.get("subject_image_list")));
    }
    return fields;
  }

  private static List<Object> texts(List<?> subjects) {
    return subjects.stream()
        .<Object>map(subject -> ((Map<?, ?>) subject).get("subject_image"))
        .toList();
  }
}
