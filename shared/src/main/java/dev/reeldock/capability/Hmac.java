package dev.reeldock.capability;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of a text under a key, both as UTF-8, in base64url without padding. */
final class Hmac {
  private static final String ALGORITHM = "HmacSHA256";

  private Hmac() {}

  static String of(String key, String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(utf8(key), utf8(text)));
  }

  /** The bare mac of the parts, one after the other. */
  static byte[] of(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + ALGORITHM, e);
    }
  }

  /**
   * Whether that is the text's mac under the key. The encoded forms are compared: each mac has one.
   */
  static boolean matches(String given, String key, String text) {
    return same(of(key, text), given);
  }

  /** Takes as long wherever two texts of one length differ. */
  static boolean same(String secret, String given) {
    return MessageDigest.isEqual(utf8(secret), utf8(given));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
