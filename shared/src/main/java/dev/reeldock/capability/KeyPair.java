package dev.reeldock.capability;

import dev.reeldock.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Kling's access key and secret key, and the JWT that Kling's documentation makes of them. */
record KeyPair(String accessKey, String secretKey) {
  private static final Duration LIFE = Duration.ofMinutes(30);

  /** The provider's clock may be behind ours. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

  static Optional<KeyPair> read(JsonObject secret) {
    return secret
        .word("access_key")
        .flatMap(access -> secret.word("secret_key").map(key -> new KeyPair(access, key)));
  }

  String jwt(Instant now) {
    return Jwt.sign(accessKey, secretKey, now.minus(CLOCKS_DIFFER), now.plus(LIFE));
  }

  /** No log prints the keys. */
  @Override
  public String toString() {
    return "KeyPair[hidden]";
  }
}
