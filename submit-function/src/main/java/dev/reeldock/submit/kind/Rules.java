package dev.reeldock.submit.kind;

import java.util.List;
import java.util.stream.Stream;

/** The rules that several kinds share. */
final class Rules {
  private Rules() {}

  /** At least one of the fields. */
  static Rule atLeastOneOf(String first, String second) {
    return body ->
        body.get(first) == null && body.get(second) == null
            ? Stream.of(Finding.refused(first, "this or " + second, "neither"))
            : Stream.empty();
  }

  /** Fields of one group only. */
  static Rule exclusive(List<List<String>> groups) {
    return body -> {
      List<String> present =
          groups.stream()
              .flatMap(group -> group.stream().filter(name -> body.get(name) != null).limit(1))
              .toList();
      return present.size() < 2
          ? Stream.empty()
          : Stream.of(
              Finding.refused(
                  present.getFirst(),
                  "no other of " + groups.stream().map(g -> String.join("/", g)).toList(),
                  "also " + String.join(", ", present.subList(1, present.size()))));
    };
  }

  /** Some documentation does not expect the two together. */
  static Rule disputedTogether(String field, String other) {
    return body ->
        body.get(field) != null && body.get(other) != null
            ? Stream.of(Finding.disputed(field, "none beside " + other, "one"))
            : Stream.empty();
  }

  /** Some documentation expects the other field wherever the first is. */
  static Rule disputedWithout(String field, String needed) {
    return body ->
        body.get(field) != null && body.get(needed) == null
            ? Stream.of(Finding.disputed(field, "it beside " + needed + " only", "it alone"))
            : Stream.empty();
  }

  /** Voices speak only where sound is on. */
  static Rule voicesNeedSound() {
    return body ->
        body.get("voice_list") != null && !body.text("sound").filter("on"::equals).isPresent()
            ? Stream.of(Finding.disputed("voice_list", "sound to be on", "no sound"))
            : Stream.empty();
  }
}
