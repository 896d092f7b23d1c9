package dev.reeldock.submit.kind;

import dev.reeldock.json.JsonObject;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads one value that holds no others. */
final class Scalar {
  /** What a value turned out to be. */
  sealed interface Read {
    /** In its documented type. */
    record Usable(Object value) implements Read {}

    record Unusable(String came) implements Read {}
  }

  private Scalar() {}

  static Read read(Field field, JsonObject given, UnaryOperator<String> images) {
    @Nullable Object value = given.get(field.name());
    Optional<String> text = given.text(field.name());
    return switch (field) {
      case Field.Flag _ -> flag(value);
      case Field.Whole whole -> whole(whole, given);
      case Field.Group _, Field.Items _ -> throw new IllegalArgumentException(field.name());
      case Field _ when text.isEmpty() -> new Read.Unusable(Came.of(value));
      case Field.Text free -> text(free, text.get());
      case Field.Word word -> word(word, text.get(), value);
      case Field.Choice choice -> choice(choice, text.get(), given);
      case Field.Decimal decimal -> decimal(decimal, text.get());
      case Field.Url _ -> url(text.get().strip());
      case Field.Image _ -> image(images.apply(text.get().strip()));
    };
  }

  private static Read flag(@Nullable Object value) {
    String word = String.valueOf(value).strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "true" -> new Read.Usable(true);
      case "false" -> new Read.Usable(false);
      default -> new Read.Unusable(Came.shown(value));
    };
  }

  private static Read whole(Field.Whole field, JsonObject given) {
    return given
        .wholeNumber(field.name())
        .filter(number -> number >= field.min() && number <= field.max())
        .<Read>map(Read.Usable::new)
        .orElseGet(() -> new Read.Unusable(Came.shown(given.get(field.name()))));
  }

  private static Read decimal(Field.Decimal field, String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      boolean within =
          number.compareTo(BigDecimal.valueOf(field.min())) >= 0
              && number.compareTo(BigDecimal.valueOf(field.max())) <= 0;
      return within ? new Read.Usable(number) : new Read.Unusable(Came.word(text));
    } catch (NumberFormatException e) {
      return new Read.Unusable(Came.word(text));
    }
  }

  private static Read text(Field.Text field, String text) {
    int length = text.codePointCount(0, text.length());
    return length <= field.max()
        ? new Read.Usable(text)
        : new Read.Unusable(length + " characters");
  }

  private static Read word(Field.Word field, String text, @Nullable Object value) {
    if (text.codePointCount(0, text.length()) > field.max()) {
      return new Read.Unusable(text.length() + " characters");
    }
    return value == null || text.chars().anyMatch(Character::isISOControl)
        ? new Read.Unusable("control characters")
        : new Read.Usable(value);
  }

  private static Read choice(Field.Choice field, String text, JsonObject given) {
    String word =
        given.get(field.name()) instanceof Number
            ? given.wholeNumber(field.name()).map(number -> Long.toString(number)).orElse(text)
            : text.strip();
    return field.values().contains(word)
        ? new Read.Usable(word)
        : new Read.Unusable(Came.word(text));
  }

  private static Read url(String text) {
    return Urls.problem(text).<Read>map(Read.Unusable::new).orElseGet(() -> new Read.Usable(text));
  }

  private static Read image(String text) {
    if (Urls.isHttp(text)) {
      return url(text);
    }
    if (Urls.isS3(text)) {
      return new Read.Usable(text);
    }
    return switch (InlineImage.decode(text)) {
      case InlineImage.Decoded.Usable(InlineImage image) -> new Read.Usable(image);
      case InlineImage.Decoded.Unusable(String came) -> new Read.Unusable(came);
    };
  }
}
