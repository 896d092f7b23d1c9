package dev.reeldock.local.journeys;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must never be told: secrets, tokens, signatures of URLs and prompts, as they were seen where
 * they belong. Whatever looks like one there is one.
 */
record Canaries(Set<String> values) {
  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile("Bearer +([^\\s\",}\\]]{8,})"),
          Pattern.compile("X-Amz-(?:Signature|Credential|Security-Token)=([^&\\s\"]{8,})"),
          Pattern.compile("[?&]sig=([^&\\s\"]{8,})"),
          // Where a caller listens, behind the host.
          Pattern.compile("\"callback_url\" *: *\"https?://[^/?\"]+([^\"]{8,})\""),
          // The mac of our own tokens.
          Pattern.compile("(?<![\\w-])([\\w-]{43})(?![\\w-])"),
          Pattern.compile("\"\\w*prompt\" *: *\"((?:[^\"\\\\]|\\\\.){8,})\""));

  private static final int SHORTEST = 8;

  /** What those texts have of any shape. */
  static Canaries in(Stream<String> texts) {
    Set<String> found = new TreeSet<>();
    texts.forEach(text -> SHAPES.forEach(shape -> collect(shape.matcher(text), found)));
    return new Canaries(found);
  }

  private static void collect(Matcher matcher, Set<String> found) {
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  /** And those, whatever they look like. */
  Canaries with(Stream<String> secrets) {
    Set<String> more = new TreeSet<>(values);
    secrets.filter(secret -> secret.length() >= SHORTEST).forEach(more::add);
    return new Canaries(more);
  }

  /** The texts that tell one, each with what it tells. */
  List<String> toldBy(Collection<String> texts) {
    return texts.stream()
        .flatMap(
            text -> values.stream().filter(text::contains).map(canary -> canary + " in: " + text))
        .toList();
  }
}
