package dev.reeldock.media.s3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoded words of RFC 2047, as which S3 tells metadata that is not ASCII. */
final class EncodedWords {
  /** Charset, perhaps with a language behind it, encoding, text. */
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([ -~&&[^?]]*)\\?=");

  private EncodedWords() {}

  /** The text with its words decoded; one that cannot be stays as it is. */
  static String decode(String text) {
    StringBuilder decoded = new StringBuilder();
    Matcher word = WORD.matcher(text);
    boolean behindWord = false;
    int end = 0;
    while (word.find()) {
      String between = text.substring(end, word.start());
      Optional<String> meant = meant(word.group(1), word.group(2), word.group(3));
      boolean adjacent = behindWord && meant.isPresent() && between.isBlank();
      decoded.append(adjacent ? "" : between).append(meant.orElse(word.group()));
      behindWord = meant.isPresent();
      end = word.end();
    }
    return decoded.append(text.substring(end)).toString();
  }

  private static Optional<String> meant(String charset, String encoding, String text) {
    try {
      byte[] bytes =
          encoding.equalsIgnoreCase("B") ? Base64.getDecoder().decode(text) : quoted(text);
      return Optional.of(
          Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static byte[] quoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); at += text.charAt(at) == '=' ? 3 : 1) {
      char here = text.charAt(at);
      bytes.write(
          switch (here) {
            case '=' -> HexFormat.fromHexDigits(text, at + 1, at + 3);
            case '_' -> ' ';
            default -> here;
          });
    }
    return bytes.toByteArray();
  }
}
