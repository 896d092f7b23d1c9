package dev.reeldock.local.kling;

import com.fasterxml.jackson.jr.stree.JrsObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A JSON web token as a caller sent it, believed only after {@link #check}. */
final class Jwt {
  private static final String ALGORITHM = "HmacSHA256";

  private final String signedText;
  private final String signature;
  private final Fields header;
  private final Fields claims;

  private Jwt(String signedText, String signature, Fields header, Fields claims) {
    this.signedText = signedText;
    this.signature = signature;
    this.header = header;
    this.claims = claims;
  }

  /**
   * Takes a token apart.
   *
   * @throws Refusal with 1002 if it is none
   */
  static Jwt read(String token) {
    List<String> parts = List.of(token.split("\\.", -1));
    if (parts.size() != 3) {
      // Kling counts no parts where there is no dot.
      int count = parts.size() == 1 ? 0 : parts.size();
      throw invalid("The token was expected to have 3 parts, but got " + count);
    }
    return new Jwt(
        parts.get(0) + "." + parts.get(1),
        parts.get(2),
        fields(parts.get(0)),
        fields(parts.get(1)));
  }

  /**
   * Says nothing when the key has signed the token and it is valid now.
   *
   * @throws Refusal with 1000, 1002, 1003 or 1004
   */
  void check(AccessKey key, Instant now) {
    // The algorithm is pinned: a token does not choose how it is checked.
    if (!header.text("alg", "").equals("HS256")
        || !claims.text("iss", "").equals(key.name())
        || !isSame(signature, signature(key))) {
      throw new Refusal(KlingCode.AUTHENTICATION_FAILED);
    }
    if (now.isBefore(time("nbf"))) {
      throw new Refusal(KlingCode.AUTHORIZATION_NOT_YET_VALID);
    }
    if (!now.isBefore(time("exp"))) {
      throw new Refusal(KlingCode.AUTHORIZATION_EXPIRED);
    }
  }

  private Instant time(String claim) {
    try {
      return Instant.ofEpochSecond(claims.number(claim).longValueExact());
    } catch (ArithmeticException | Refusal _) {
      throw invalid("The claim " + claim + " must be a time in whole seconds");
    }
  }

  private String signature(AccessKey key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] bytes = mac.doFinal(signedText.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
    }
  }

  private static Fields fields(String part) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(part);
      JrsObject object = Json.object(new String(json, StandardCharsets.UTF_8));
      return new Fields(object, Map.of());
    } catch (IllegalArgumentException | Refusal _) {
      throw invalid("The token is not made of JSON objects in base64url");
    }
  }

  private static Refusal invalid(String message) {
    return new Refusal(KlingCode.AUTHORIZATION_INVALID, message);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
