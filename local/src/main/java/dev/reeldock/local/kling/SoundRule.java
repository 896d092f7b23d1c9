package dev.reeldock.local.kling;

import java.util.Set;

/** Sound, and voices in it, which the later models alone have. */
final class SoundRule implements Rule {
  private static final Set<String> HEARD = Set.of("kling-v2-6", "kling-v3");

  @Override
  public void check(Fields fields) {
    boolean on = fields.oneOf("sound", Set.of("on", "off")).equals("on");
    Rule.members("voice_list", "voice_id", 2).check(fields);
    String model = fields.model();
    if (on && !HEARD.contains(model)) {
      throw Refusal.invalidValue("%s is not supported with sound".formatted(model));
    }
    if (fields.has("voice_list") && !on) {
      throw Refusal.invalidValue("voice_list is only supported when sound is on");
    }
  }

  static Work.Sound of(Fields fields) {
    if (!fields.text("sound", "off").equals("on")) {
      return Work.Sound.SILENT;
    }
    return fields.has("voice_list") ? Work.Sound.VOICE : Work.Sound.AUDIO;
  }
}
