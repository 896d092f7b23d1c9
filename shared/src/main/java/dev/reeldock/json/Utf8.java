package dev.reeldock.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes that somebody else wrote, and that are to be UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /**
   * Whether they are, to the last byte. A NUL is no part of JSON, but every other character of a
   * UTF-16 text is one, and such a text may be UTF-8 by its bytes.
   */
  public static boolean is(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .noneMatch(character -> character == 0);
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
