package dev.reeldock.submit.kind;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * What documentation says of models: {@code models.json}, one line for each model of a kind.
 *
 * @param dated when it was last read
 * @param defaults what the provider takes where a request says nothing, by field
 * @param kinds by the kinds' paths
 */
record Models(LocalDate dated, Map<String, String> defaults, Map<String, List<Model>> kinds) {
  static final Models DOCUMENTED = read();

  private static Models read() {
    JsonObject file = Json.object(bytes()).orElseThrow();
    JsonObject kinds = file.object("kinds").orElseThrow();
    return new Models(
        LocalDate.parse(file.text("dated").orElseThrow()),
        each(file.object("defaults").orElseThrow(), (_, value) -> value.toString()),
        each(kinds, (path, _) -> kinds.objects(path).stream().map(Models::model).toList()));
  }

  private static byte[] bytes() {
    try (InputStream json = Models.class.getResourceAsStream("models.json")) {
      return Objects.requireNonNull(json, "models.json").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Model model(JsonObject line) {
    return new Model(
        line.text("model").orElseThrow(),
        line.text("retired").map(LocalDate::parse).orElse(null),
        line.text("successor").orElse(null),
        each(line.object("takes").orElseThrow(), Models::conditions));
  }

  /** A list by itself has the values that the field may have. */
  private static Map<String, List<String>> conditions(String field, Object taken) {
    return taken instanceof Map<?, ?> conditions
        ? each(JsonObject.of(conditions), (_, values) -> texts(values))
        : Map.of(field, texts(taken));
  }

  private static List<String> texts(Object values) {
    return ((List<?>) values).stream().map(String::valueOf).toList();
  }

  private static <T> Map<String, T> each(JsonObject object, BiFunction<String, Object, T> read) {
    Map<String, T> all = new LinkedHashMap<>();
    object
        .fields()
        .forEach(
            (name, value) -> all.put(name, read.apply(name, Objects.requireNonNull(value, name))));
    return all;
  }
}
