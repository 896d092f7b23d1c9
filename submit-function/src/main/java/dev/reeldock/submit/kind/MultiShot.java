package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A video of several shots: {@code multi_shot}, {@code shot_type}, {@code multi_prompt}, and what
 * they mean for {@code prompt}.
 *
 * @param promptNeeded whether every reading refuses a request without any prompt
 */
record MultiShot(boolean promptNeeded) implements Rule {
  private static final String DEFAULT_SECONDS = "5";

  @Override
  public Stream<Finding> check(JsonObject body) {
    return Boolean.TRUE.equals(body.get("multi_shot")) ? several(body) : single(body);
  }

  private Stream<Finding> single(JsonObject body) {
    return Stream.of(
            unused(body, "shot_type", "multi_shot is true"),
            unused(body, "multi_prompt", "multi_shot is true"),
            promptMissing(body))
        .flatMap(Optional::stream);
  }

  private Stream<Finding> several(JsonObject body) {
    List<Finding> findings = new ArrayList<>();
    switch (body.text("shot_type").orElse("")) {
      case "customize" -> {
        unused(body, "prompt", "shot_type is intelligence").ifPresent(findings::add);
        shots(body).ifPresent(findings::add);
      }
      case "intelligence" -> {
        unused(body, "multi_prompt", "shot_type is customize").ifPresent(findings::add);
        promptMissing(body).ifPresent(findings::add);
      }
      case "" ->
          findings.add(
              Finding.refused(
                  "shot_type", "customize or intelligence, as multi_shot is true", "nothing"));
      default -> {} // refused where it was read
    }
    Stream.of("image", "image_tail")
        .filter(image -> body.get(image) != null)
        .map(image -> Finding.disputed(image, "none where multi_shot is true", "one"))
        .forEach(findings::add);
    return findings.stream();
  }

  private static Optional<Finding> unused(JsonObject body, String field, String unless) {
    return body.get(field) == null
        ? Optional.empty()
        : Optional.of(Finding.warning(field, "not used by Kling unless " + unless));
  }

  private Optional<Finding> promptMissing(JsonObject body) {
    String expected = "a text, as there are no shots of their own";
    if (body.get("prompt") != null) {
      return Optional.empty();
    }
    return Optional.of(
        promptNeeded
            ? Finding.refused("prompt", expected, "nothing")
            : Finding.disputed("prompt", expected, "nothing"));
  }

  private static Optional<Finding> shots(JsonObject body) {
    if (body.get("multi_prompt") == null) {
      return Optional.of(
          Finding.refused("multi_prompt", "1 to 6 shots, as shot_type is customize", "nothing"));
    }
    long whole = Long.parseLong(seconds(body).orElse(DEFAULT_SECONDS));
    long sum =
        body.objects("multi_prompt").stream()
            .flatMap(shot -> shot.wholeNumber("duration").stream())
            .mapToLong(Long::longValue)
            .sum();
    return sum == whole
        ? Optional.empty()
        : Optional.of(
            Finding.refused(
                "multi_prompt", "durations that add up to duration, " + whole, "" + sum));
  }

  private static Optional<String> seconds(JsonObject body) {
    return body.wholeNumber("duration").filter(n -> n > 0 && n < 1_000).map(n -> Long.toString(n));
  }
}
