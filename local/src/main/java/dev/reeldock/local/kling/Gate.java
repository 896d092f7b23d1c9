package dev.reeldock.local.kling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who sends the API key or, where the account has an access key, a JWT that it signed.
 * Thread-safe.
 */
final class Gate {
  private static final String SCHEME = "Bearer ";
  private static final String KEY_PREFIX = "api-key-kling-";

  private final @Nullable AccessKey accessKey;
  private final InstantSource clock;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private volatile String apiKey;

  Gate(String apiKey, @Nullable AccessKey accessKey, InstantSource clock) {
    this.apiKey = apiKey;
    this.accessKey = accessKey;
    this.clock = clock;
  }

  String apiKey() {
    return apiKey;
  }

  void changeApiKey(String newApiKey) {
    apiKey = newApiKey;
  }

  /** How many different JWTs have been let in. */
  int tokens() {
    return tokens.size();
  }

  /**
   * Says nothing when the caller may come in.
   *
   * @throws Refusal if not
   */
  void check(@Nullable String authorization) {
    if (authorization == null || authorization.isBlank()) {
      throw new Refusal(KlingCode.AUTHORIZATION_EMPTY);
    }
    if (!authorization.startsWith(SCHEME)) {
      throw new Refusal(KlingCode.AUTHORIZATION_INVALID);
    }
    String bearer = authorization.substring(SCHEME.length());
    if (!isApiKey(bearer)) {
      checkToken(bearer);
    }
  }

  private boolean isApiKey(String bearer) {
    return MessageDigest.isEqual(
        bearer.getBytes(StandardCharsets.UTF_8), apiKey.getBytes(StandardCharsets.UTF_8));
  }

  private void checkToken(String bearer) {
    if (bearer.startsWith(KEY_PREFIX)) {
      throw new Refusal(KlingCode.AUTHORIZATION_INVALID, "api key not found");
    }
    Jwt token = Jwt.read(bearer);
    if (accessKey == null) {
      throw new Refusal(KlingCode.AUTHENTICATION_FAILED);
    }
    token.check(accessKey, clock.instant());
    boolean _ = tokens.add(bearer);
  }
}
