package dev.reeldock.bench.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Every Java has it. */
public final class Sha256 {
  private Sha256() {}

  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
