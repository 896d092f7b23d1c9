package dev.reeldock.capability;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Web Token as Kling defines it: {@code header.claims.signature}, each base64url, the
 * signature HS256 under the key as UTF-8, the claims {@code iss}, {@code exp} and {@code nbf} in
 * seconds since 1970.
 */
final class Jwt {
  private static final String ALGORITHM = "HS256";
  private static final String HEADER = encode("{\"alg\":\"" + ALGORITHM + "\",\"typ\":\"JWT\"}");

  /** Twenty times what Kling's clients send. */
  private static final int MAX_LENGTH = 4_096;

  private final JsonObject header;
  private final JsonObject claims;
  private final String signed;
  private final String signature;

  private Jwt(JsonObject header, JsonObject claims, String signed, String signature) {
    this.header = header;
    this.claims = claims;
    this.signed = signed;
    this.signature = signature;
  }

  static String sign(String issuer, String key, Instant notBefore, Instant expiry) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("exp", expiry.getEpochSecond());
    claims.put("nbf", notBefore.getEpochSecond());
    String signed = HEADER + "." + encode(Json.text(claims));
    return signed + "." + Hmac.of(key, signed);
  }

  /**
   * Takes a token apart and believes nothing of it; empty for what is none. Padding is tolerated,
   * as clients that sign by hand leave it in: the signature covers the text as it came.
   */
  static Optional<Jwt> read(String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String[] parts = token.split("\\.", -1);
    return parts.length == 3 ? read(parts[0], parts[1], parts[2]) : Optional.empty();
  }

  private static Optional<Jwt> read(String header, String claims, String signature) {
    String unpadded = signature.replaceFirst("=$", "");
    return decode(header)
        .flatMap(head ->
            decode(claims).map(body -> new Jwt(head, body, header + "." + claims, unpadded)));
  }

  /** Who is said to have signed it. */
  String issuer() {
    return claims.text("iss").orElse("");
  }

  /**
   * Whether it is signed with this key. The algorithm is ours to say, not the token's, and {@code
   * crit} asks for what nobody here knows.
   */
  boolean signedWith(String key) {
    return Hmac.matches(signature, key, signed)
        && header.text("alg").filter(ALGORITHM::equals).isPresent()
        && header.get("crit") == null;
  }

  /** What it says; worth something once its signature is proven. */
  JsonObject claims() {
    return claims;
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<JsonObject> decode(String part) {
    try {
      return Json.object(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
