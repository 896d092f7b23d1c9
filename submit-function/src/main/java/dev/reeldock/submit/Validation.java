package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Refuses what every reading of the documentation refuses. A problem says which field, what was
 * expected and what came; of free text it tells the length only.
 */
final class Validation {
  private static final int SHOWN = 40;

  private final JsonObject body;

  private Validation(JsonObject body) {
    this.body = body;
  }

  /** The first problem in the body, if there is one. */
  static Optional<String> problem(KindDescription description, JsonObject body) {
    Validation validation = new Validation(body);
    return description.fields().stream()
        .flatMap(field -> validation.problem(field).stream())
        .findFirst();
  }

  private Optional<String> problem(Field field) {
    return switch (field) {
      case Field.Text text -> text(text);
      case Field.Choice choice -> choice(choice);
      case Field.Url url -> url(url);
      case Field.ImageList images -> images(images);
    };
  }

  private Optional<String> text(Field.Text field) {
    if (absent(field)) {
      return field.required()
          ? Optional.of(field.name() + ": expected a text, came nothing")
          : Optional.empty();
    }
    Optional<String> text = body.text(field.name());
    if (text.isEmpty()) {
      return Optional.of(field.name() + ": expected a text, came another type of value");
    }
    if (field.oneLine() && text.get().chars().anyMatch(Character::isISOControl)) {
      return Optional.of(field.name() + ": expected a word, came control characters");
    }
    int length = text.get().codePointCount(0, text.get().length());
    return length <= field.maxLength()
        ? Optional.empty()
        : Optional.of(
            field.name()
                + ": expected at most "
                + field.maxLength()
                + " characters, came "
                + length);
  }

  private Optional<String> choice(Field.Choice field) {
    if (absent(field)) {
      return Optional.empty();
    }
    String value = body.text(field.name()).orElse("another type of value");
    return field.values().contains(value.strip())
        ? Optional.empty()
        : Optional.of(
            field.name()
                + ": expected one of "
                + String.join(", ", field.values())
                + ", came "
                + shown(value));
  }

  private Optional<String> url(Field.Url field) {
    if (absent(field) || body.text(field.name()).filter(Validation::isHttpUrl).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(field.name() + ": expected an absolute http or https URL, came none");
  }

  static boolean isHttpUrl(String text) {
    try {
      URI url = URI.create(text.strip());
      return url.getHost() != null
          && ("http".equalsIgnoreCase(url.getScheme())
              || "https".equalsIgnoreCase(url.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<String> images(Field.ImageList field) {
    int count = body.get(field.name()) instanceof List<?> list ? list.size() : 0;
    if (count < field.min() || count > field.max()) {
      return Optional.of(
          field.name()
              + ": expected a list of "
              + field.min()
              + " to "
              + field.max()
              + " objects {\""
              + field.item()
              + "\": <url or base64>}, came "
              + count);
    }
    long images =
        body.objects(field.name()).stream()
            .filter(item -> item.word(field.item()).isPresent())
            .count();
    return images == count
        ? Optional.empty()
        : Optional.of(field.name() + ": expected an image in each of its objects, came " + images);
  }

  private boolean absent(Field field) {
    return body.get(field.name()) == null;
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
  }
}
