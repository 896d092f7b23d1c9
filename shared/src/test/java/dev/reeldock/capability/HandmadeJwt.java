package dev.reeldock.capability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A JWT made without the product's code, so that any part of it can be wrong. */
public record HandmadeJwt(String header, String claims, String key, String algorithm) {
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

  /** As Kling's clients make theirs. */
  public static HandmadeJwt of(String issuer, String key, Instant now) {
    return new HandmadeJwt(HEADER, claims(issuer, now), key, "HmacSHA256");
  }

  private static String claims(String issuer, Instant now) {
    long seconds = now.getEpochSecond();
    String times = "\"exp\":" + (seconds + 1800) + ",\"nbf\":" + (seconds - 5);
    return "{\"iss\":\"" + issuer + "\"," + times + "}";
  }

  HandmadeJwt withHeader(String other) {
    return new HandmadeJwt(other, claims, key, algorithm);
  }

  HandmadeJwt withClaims(String other) {
    return new HandmadeJwt(header, other, key, algorithm);
  }

  HandmadeJwt withKey(String other) {
    return new HandmadeJwt(header, claims, other, algorithm);
  }

  HandmadeJwt withAlgorithm(String other) {
    return new HandmadeJwt(header, claims, key, other);
  }

  public String token() {
    return token(Base64.getUrlEncoder().withoutPadding());
  }

  String padded() {
    return token(Base64.getUrlEncoder());
  }

  String unsigned() {
    String token = token();
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  private String token(Base64.Encoder base64) {
    String signed =
        base64.encodeToString(header.getBytes(UTF_8))
            + "."
            + base64.encodeToString(claims.getBytes(UTF_8));
    return signed + "." + base64.encodeToString(mac(signed));
  }

  private byte[] mac(String signed) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
      return mac.doFinal(signed.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
