package dev.reeldock.local.kling;

import java.util.Base64;
import java.util.Locale;

/** An image as a request names it: an http or https URL, or raw base64 without a data: prefix. */
final class ImageSource {
  private ImageSource() {}

  static boolean isUrl(String image) {
    String start = image.substring(0, Math.min(8, image.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  static String checked(String image) {
    if (!isUrl(image)) {
      checkBase64(image);
    }
    return image;
  }

  static byte[] decoded(String image) {
    return Base64.getDecoder().decode(image);
  }

  private static void checkBase64(String image) {
    try {
      decoded(image);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidValue("File is not in a valid base64 format");
    }
  }
}
