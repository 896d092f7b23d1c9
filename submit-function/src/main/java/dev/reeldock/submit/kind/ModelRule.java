package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is documented of the model that a request names. Models come and go: every name passes, and
 * the provider decides; one that is not documented may do anything.
 *
 * @param models those of one kind
 */
record ModelRule(LocalDate dated, Map<String, String> defaults, List<Model> models)
    implements Rule {

  static ModelRule of(String kind) {
    Models all = Models.DOCUMENTED;
    List<Model> models = Objects.requireNonNull(all.kinds().get(kind), kind);
    return new ModelRule(all.dated(), all.defaults(), models);
  }

  @Override
  public Stream<Finding> check(JsonObject body) {
    Stream<Finding> named = body.text("model_name").stream().flatMap(name -> named(name, body));
    return body.get("model") == null
        ? named
        : Stream.concat(named, Stream.of(Finding.warning("model", "Kling reads model_name")));
  }

  private Stream<Finding> named(String name, JsonObject body) {
    return models.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .map(model -> Stream.concat(history(model).stream(), fields(model, body)))
        .orElseGet(() -> Stream.of(doubted(name, "is no documented model of this kind")));
  }

  private Optional<Finding> history(Model model) {
    return Optional.ofNullable(model.retired())
        .map(day -> (day.isAfter(dated) ? "will be" : "was") + " retired on " + day)
        .map(words ->
            model.successor() == null ? words : words + " and " + model.successor() + " follows it")
        .map(words -> doubted(model.name(), words));
  }

  private Finding doubted(String name, String words) {
    return Finding.warning(
        "model_name",
        Came.word(name) + " " + words + " (as of " + dated + "); the provider decides");
  }

  /** Of the fields that some model of the kind takes. */
  private Stream<Finding> fields(Model model, JsonObject body) {
    return models.stream()
        .flatMap(any -> any.takes().keySet().stream())
        .distinct()
        .filter(field -> isAsked(body.get(field)))
        .flatMap(field ->
            model.takes().containsKey(field)
                ? conditions(model, field, body)
                : Stream.of(notTaken(model, field)));
  }

  private static boolean isAsked(@Nullable Object value) {
    return value != null && !value.equals(false) && !value.equals("off");
  }

  private Finding notTaken(Model model, String field) {
    String takers =
        models.stream()
            .filter(any -> any.takes().containsKey(field))
            .map(Model::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return Finding.disputed(field, "it only with " + takers, "it with " + model.name());
  }

  private Stream<Finding> conditions(Model model, String field, JsonObject body) {
    return Objects.requireNonNull(model.takes().get(field)).entrySet().stream()
        .filter(condition -> !holds(condition.getKey(), condition.getValue(), body))
        .map(condition -> {
          String other = condition.getKey();
          String beside = other.equals(field) ? "" : " for " + field;
          String expected = oneOf(condition.getValue()) + beside + " with " + model.name();
          return Finding.disputed(other, expected, text(other, body).orElse("none"));
        });
  }

  private boolean holds(String field, List<String> values, JsonObject body) {
    return text(field, body)
        .or(() -> Optional.ofNullable(defaults.get(field)))
        .filter(value -> !values.contains(value))
        .isEmpty();
  }

  private static Optional<String> text(String field, JsonObject body) {
    int dot = field.indexOf('.');
    return dot < 0
        ? body.text(field)
        : body.object(field.substring(0, dot)).flatMap(it -> it.text(field.substring(dot + 1)));
  }

  private static String oneOf(List<String> values) {
    return (values.size() > 1 ? "one of " : "") + String.join(", ", values);
  }
}
