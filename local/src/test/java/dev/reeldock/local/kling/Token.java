package dev.reeldock.local.kling;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A JWT in the making, signed always with HS256; every method answers a changed copy. */
record Token(Map<String, Object> header, Map<String, Object> claims) {
  /** As Kling's page makes it. */
  static Token of(String name, Instant now) {
    return new Token(
        Map.of("alg", "HS256", "typ", "JWT"),
        Map.of("iss", name, "exp", now.getEpochSecond() + 1800, "nbf", now.getEpochSecond() - 5));
  }

  Token header(String name, Object value) {
    return new Token(with(header, name, value), claims);
  }

  Token claim(String name, Object value) {
    return new Token(header, with(claims, name, value));
  }

  String sign(String secret) {
    String text = part(header) + "." + part(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(Map<String, Object> object) {
    return base64(Json.text(object).getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(map);
    changed.put(name, value);
    return changed;
  }
}
