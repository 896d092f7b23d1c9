package dev.reeldock.media.s3;

import dev.reeldock.media.MediaStoreException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** SHA-256, which S3 writes in base64 and we in hexadecimal. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** Of what was sent: S3 refuses what came with another one, and repeats this. */
  static String checked(PutObjectResponse answer) {
    String told = answer.checksumSHA256();
    if (told == null) {
      throw new MediaStoreException(
          "The bucket does not say, as S3 does, which SHA-256 it has checked.", null);
    }
    return hex(told);
  }

  static String hex(MessageDigest all) {
    return HexFormat.of().formatHex(all.digest());
  }

  static String hex(String base64) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }
}
