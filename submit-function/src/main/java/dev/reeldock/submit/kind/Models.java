package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The models that documentation names for a kind. Models come and go: every name passes, and the
 * provider decides.
 */
record Models(Set<String> current, Set<String> retired) implements Rule {
  Models {
    current = Set.copyOf(current);
    retired = Set.copyOf(retired);
  }

  boolean documents(String model) {
    return current.contains(model) || retired.contains(model);
  }

  @Override
  public Stream<Finding> check(JsonObject body) {
    Stream<Finding> name = body.text("model_name").stream().flatMap(this::name);
    return body.get("model") == null
        ? name
        : Stream.concat(name, Stream.of(Finding.warning("model", "Kling reads model_name")));
  }

  private Stream<Finding> name(String model) {
    if (current.contains(model)) {
      return Stream.empty();
    }
    String words =
        retired.contains(model)
            ? " was announced as retired; the provider decides"
            : " is no documented model of this kind; the provider decides";
    return Stream.of(Finding.warning("model_name", Came.word(model) + words));
  }
}
