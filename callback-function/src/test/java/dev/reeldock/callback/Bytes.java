package dev.reeldock.callback;

import dev.reeldock.media.SampleMedia;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** The content of results. */
final class Bytes {
  static final byte[] ONE = SampleMedia.mp4(random(100_001));
  static final byte[] TWO = SampleMedia.mp4(random(33));
  static final byte[] IMAGE = SampleMedia.png(random(50));

  private Bytes() {}

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
