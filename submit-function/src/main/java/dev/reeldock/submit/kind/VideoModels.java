package dev.reeldock.submit.kind;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which model takes what. Source: Kling's capability maps of February and September 2026. */
final class VideoModels {
  private static final Set<String> CURRENT = Set.of("kling-v2-5-turbo", "kling-v2-6", "kling-v3");
  private static final Models OF_AN_IMAGE =
      new Models(
          CURRENT,
          Set.of(
              "kling-v1",
              "kling-v1-5",
              "kling-v1-6",
              "kling-v2-master",
              "kling-v2-1",
              "kling-v2-1-master"));
  private static final Models OF_A_TEXT =
      new Models(CURRENT, Set.of("kling-v1", "kling-v1-6", "kling-v2-master", "kling-v2-1-master"));

  private static final Set<String> FIRST = Set.of("kling-v1", "kling-v1-5");
  private static final Set<String> THIRD = Set.of("kling-v3");
  private static final Set<String> WITH_SOUND = Set.of("kling-v2-6", "kling-v3");
  private static final Set<String> WITH_SOUND_IN_PRO = Set.of("kling-v2-6");
  private static final Set<String> WITH_END_FRAME_IN_PRO = Set.of("kling-v2-5-turbo", "kling-v2-6");
  private static final Set<String> WITH_CFG_SCALE =
      Set.of("kling-v1", "kling-v1-5", "kling-v1-6", "kling-v3");

  private VideoModels() {}

  static List<Rule> ofAText() {
    return rules(OF_A_TEXT);
  }

  static List<Rule> ofAnImage() {
    Stream<Rule> images =
        Stream.of(
            Rules.only("static_mask", _ -> true, FIRST, OF_AN_IMAGE),
            Rules.only("dynamic_masks", _ -> true, FIRST, OF_AN_IMAGE),
            Rules.proOnly("image_tail", _ -> true, WITH_END_FRAME_IN_PRO));
    return Stream.concat(rules(OF_AN_IMAGE).stream(), images).toList();
  }

  private static List<Rule> rules(Models models) {
    return List.of(
        models,
        Rules.only("multi_shot", "true"::equals, THIRD, models),
        Rules.only("element_list", _ -> true, THIRD, models),
        Rules.only("mode", "4k"::equals, THIRD, models),
        Rules.only("duration", seconds -> !Set.of("5", "10").contains(seconds), THIRD, models),
        Rules.only("voice_list", _ -> true, WITH_SOUND, models),
        Rules.only("sound", "on"::equals, WITH_SOUND, models),
        Rules.proOnly("sound", "on"::equals, WITH_SOUND_IN_PRO),
        Rules.only("cfg_scale", _ -> true, WITH_CFG_SCALE, models),
        Rules.only("camera_control", _ -> true, FIRST, models));
  }
}
