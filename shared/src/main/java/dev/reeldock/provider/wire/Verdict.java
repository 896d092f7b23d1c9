package dev.reeldock.provider.wire;

import dev.reeldock.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an answer says of itself, apart from any task: {@code code} and {@code message}, or {@code
 * error}, an object of the same or a text.
 *
 * @param no whether it says no
 * @param code a number or a word, in the provider's spelling; empty where it gives none
 */
public record Verdict(boolean no, String code, String words) {
  private static final Set<String> YES = Set.of("0", "200", "success");

  /** Of the answer as a whole. */
  public static Verdict of(JsonObject body) {
    return of(new Layer(body));
  }

  /** The outermost no, as a gateway may wrap Kling's in a yes of its own. */
  public static Verdict anywhereIn(JsonObject body) {
    List<Verdict> all = Layer.of(body).stream().map(Verdict::of).toList();
    return first(all, Verdict::no).or(() -> first(all, Verdict::yes)).orElse(all.getFirst());
  }

  private static Optional<Verdict> first(List<Verdict> all, Predicate<Verdict> which) {
    return all.stream().filter(which).findFirst();
  }

  private static Verdict of(Layer layer) {
    JsonObject error = error(layer);
    String code = code(layer.fields()).or(() -> code(error)).orElse("");
    boolean no =
        code.isEmpty() ? !error.fields().isEmpty() : !YES.contains(code.toLowerCase(Locale.ROOT));
    return new Verdict(no, Words.cut(code), Words.cut(words(layer.fields(), error)));
  }

  private static Optional<String> code(JsonObject fields) {
    return fields
        .wholeNumber("code")
        .map(String::valueOf)
        .or(() -> fields.word("code").map(String::strip));
  }

  /** An error beside a task's id is the task's. */
  private static JsonObject error(Layer layer) {
    JsonObject fields = layer.fields();
    return layer.id().isPresent()
        ? JsonObject.EMPTY
        : fields
            .object("error")
            .or(() -> fields.word("error").map(text -> JsonObject.of(Map.of("message", text))))
            .orElse(JsonObject.EMPTY);
  }

  private static String words(JsonObject fields, JsonObject error) {
    return Stream.of(
            error.word("message"), fields.word("message"), fields.word("msg"), error.word("type"))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  public boolean yes() {
    return !no && !code.isEmpty();
  }

  /** Empty for a word, and for more digits than any code has. */
  public Optional<Integer> number() {
    try {
      return Optional.of(Integer.valueOf(code));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
