package dev.reeldock.local.kling;

import java.util.List;
import java.util.stream.Stream;

/** Reads the images of a create request, in the order of the kind's fields. */
final class OrderedImages {
  private OrderedImages() {}

  static List<String> of(Kind kind, Fields fields) {
    return kind.images().stream().flatMap(field -> images(field, fields)).toList();
  }

  private static Stream<String> images(ImageField field, Fields fields) {
    return switch (field) {
      case ImageField.Single(String name) ->
          Stream.ofNullable(fields.text(name)).map(ImageSource::checked);
      case ImageField.Listed listed -> listed(listed, fields.list(listed.name())).stream();
    };
  }

  private static List<String> listed(ImageField.Listed field, List<Fields> elements) {
    if (elements.isEmpty() || elements.size() > field.most()) {
      throw Refusal.invalidValue(
          "%s must hold 1 to %s images".formatted(field.name(), field.most()));
    }
    return elements.stream().map(element -> image(field, element)).toList();
  }

  private static String image(ImageField.Listed field, Fields element) {
    String image = element.text(field.member());
    if (image == null) {
      throw Refusal.invalidValue("%s.%s must not be blank".formatted(field.name(), field.member()));
    }
    return ImageSource.checked(image);
  }
}
