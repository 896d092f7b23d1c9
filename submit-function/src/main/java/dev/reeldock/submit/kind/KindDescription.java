package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Everything that is particular to a kind.
 *
 * @param spellings other names that some documentation has for fields, each with the right one
 */
public record KindDescription(
    Kind kind, List<Field> fields, Map<String, String> spellings, List<Rule> rules) {
  public KindDescription {
    fields = List.copyOf(fields);
    spellings = Map.copyOf(spellings);
    rules = List.copyOf(rules);
  }

  /** Whether an image by itself may be such a request. */
  public boolean takesOneImage() {
    return fields.stream()
        .anyMatch(field -> field instanceof Field.Image && field.name().equals("image"));
  }

  /**
   * Reads a caller's body; {@code ""} and null are absent.
   *
   * @param profile whose page is asked as well
   */
  public Reading read(JsonObject body, Profile profile) {
    return read(body, profile, UnaryOperator.identity());
  }

  /**
   * Reads a body that names images in another way.
   *
   * @param images makes of such a text one that the API would take
   */
  public Reading read(JsonObject body, Profile profile, UnaryOperator<String> images) {
    Page page = Page.of(profile, kind);
    List<Finding> findings = new ArrayList<>();
    JsonObject spelt = spelt(new PageSpelling(page.page()).read(body, fields, findings), findings);
    JsonObject read = new FieldReader("", images, findings).object(fields, spelt);
    rules.forEach(rule -> rule.check(read).forEach(findings::add));
    images(read).forEach(image -> image.checkInline().ifPresent(findings::add));
    page.check(read, names(fields, Field::name), names(findings, Finding::field))
        .forEach(findings::add);
    return Reading.of(read, findings);
  }

  private JsonObject spelt(JsonObject body, List<Finding> findings) {
    OtherNames names = new OtherNames(body, findings);
    spellings.forEach((other, right) -> {
      if (names.replace(other, right)) {
        findings.add(Finding.warning(other, "sent as " + right));
      }
    });
    return new JsonObject(names.body());
  }

  private static <T> Set<String> names(List<T> items, Function<T, String> name) {
    return items.stream().map(name).collect(Collectors.toSet());
  }

  /** Every image that the description names, of a body that has been read. */
  public List<FoundImage> images(JsonObject body) {
    List<FoundImage> found = new ArrayList<>();
    JsonObject _ =
        replace(
            body,
            image -> {
              found.add(image);
              return image.value();
            });
    return found;
  }

  /** The body with every image that the description names replaced. */
  public JsonObject replaceImages(JsonObject body, UnaryOperator<Object> replacement) {
    return replace(body, image -> replacement.apply(image.value()));
  }

  private JsonObject replace(JsonObject body, Function<FoundImage, Object> replacement) {
    return new JsonObject(new ImageFields("", replacement).replace(fields, body.fields()));
  }
}
