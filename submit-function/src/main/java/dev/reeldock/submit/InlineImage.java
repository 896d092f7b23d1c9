package dev.reeldock.submit;

import dev.reeldock.json.JsonObject;
import dev.reeldock.media.ImageFormat;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** An image as base64 in a field. Kling: raw base64 of a jpg, jpeg or png of at most 10 MB. */
final class InlineImage {
  static final int MAX_BYTES = 10 * 1024 * 1024;
  private static final int MAX_URL = 8_192;

  private InlineImage() {}

  /** The first image field that is neither a URL nor a usable image, and why. */
  static Optional<String> problem(KindDescription description, JsonObject body) {
    return description.imageLists().stream()
        .flatMap(list -> problem(list, body).stream())
        .findFirst();
  }

  private static Optional<String> problem(Field.ImageList list, JsonObject body) {
    List<JsonObject> items = body.objects(list.name());
    for (int i = 0; i < items.size(); i++) {
      Optional<String> problem = items.get(i).text(list.item()).flatMap(InlineImage::problem);
      if (problem.isPresent()) {
        String field = list.name() + "[" + i + "]." + list.item();
        return Optional.of(
            field
                + ": expected an http(s) URL, or base64 of a jpg or png of at most 10 MB, came "
                + problem.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> problem(String image) {
    if (Validation.isHttpUrl(image)) {
      return image.length() <= MAX_URL
          ? Optional.empty()
          : Optional.of("a URL of " + image.length() + " characters, more than " + MAX_URL);
    }
    try {
      byte[] content = decode(image);
      if (content.length > MAX_BYTES) {
        return Optional.of(content.length + " bytes");
      }
      return ImageFormat.of(content).isPresent()
          ? Optional.empty()
          : Optional.of("base64 of something that is neither");
    } catch (IllegalArgumentException e) {
      return Optional.of(image.length() + " characters that are neither");
    }
  }

  /** A {@code data:} prefix, the most frequent mistake, is taken off. */
  static byte[] decode(String image) {
    String base64 = image.startsWith("data:") ? image.substring(image.indexOf(',') + 1) : image;
    return Base64.getDecoder().decode(base64.strip());
  }
}
