package dev.reeldock.local.kling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a video: a prompt or, with {@code multi_shot}, a storyboard that may take its place.
 */
final class MultiShot implements Rule {
  private static final int MOST_SHOTS = 6;
  private static final int LONGEST_SHOT = 512;

  @Override
  public void check(Fields fields) {
    if (!fields.flag("multi_shot")) {
      Rule.required("prompt", Kinds.LONGEST_PROMPT).check(fields);
      return;
    }
    if (!fields.model().equals("kling-v3")) {
      throw Refusal.invalidValue("multi_shot is only supported with kling-v3");
    }
    if (fields.oneOf("shot_type", Set.of("customize", "intelligence")).equals("intelligence")) {
      Rule.required("prompt", Kinds.LONGEST_PROMPT).check(fields);
    } else {
      checkShots(fields.list("multi_prompt"), fields.whole("duration"));
    }
  }

  /** What the video is to show; empty when the request has no words. */
  static String words(Fields fields) {
    boolean storyboard =
        fields.text("multi_shot", "false").equals("true")
            && fields.text("shot_type", "").equals("customize");
    return storyboard
        ? fields.list("multi_prompt").stream()
            .map(shot -> shot.text("prompt", ""))
            .collect(Collectors.joining("\n"))
        : fields.text("prompt", "");
  }

  private static void checkShots(List<Fields> shots, int total) {
    if (shots.isEmpty() || shots.size() > MOST_SHOTS) {
      throw Refusal.invalidValue("multi_prompt must hold 1 to " + MOST_SHOTS + " shots");
    }
    if (shots.stream().mapToInt(MultiShot::seconds).sum() != total) {
      throw Refusal.invalidValue("the durations of multi_prompt must add up to the duration");
    }
  }

  private static int seconds(Fields shot) {
    int _ = shot.whole("index");
    String _ = shot.requiredText("prompt", LONGEST_SHOT);
    int seconds = shot.whole("duration");
    if (seconds < 1) {
      throw Fields.invalid("duration", Integer.toString(seconds));
    }
    return seconds;
  }
}
