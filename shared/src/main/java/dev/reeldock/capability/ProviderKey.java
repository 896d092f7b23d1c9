package dev.reeldock.capability;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.Credentials;
import dev.reeldock.provider.profile.Endpoint.Auth;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * The provider's key, from a secret of the form {@code {"api_key":"..."}} or {@code
 * {"access_key":"...","secret_key":"..."}}. Where both are, the API key counts: Kling takes it at
 * more places.
 */
public final class ProviderKey implements Credentials {
  private final Secrets secrets;
  private final String name;
  private final Set<Auth> auth;
  private final CachedJwt jwt;

  /**
   * @param auth what the provider takes
   */
  public ProviderKey(Secrets secrets, String name, Set<Auth> auth, InstantSource clock) {
    this.secrets = secrets;
    this.name = name;
    this.auth = Set.copyOf(auth);
    this.jwt = new CachedJwt(clock);
  }

  @Override
  public Optional<String> current() {
    JsonObject secret = Json.object(secrets.read(name).current()).orElse(JsonObject.EMPTY);
    return secret
        .word("api_key")
        .filter(_ -> auth.contains(Auth.KEY))
        .or(() -> KeyPair.read(secret).filter(_ -> auth.contains(Auth.JWT)).map(jwt::of));
  }

  /** An API key does not expire, and a JWT of the same second is the same. */
  @Override
  public Optional<String> insteadOf(String expired) {
    jwt.forget(expired);
    return current().filter(token -> !token.equals(expired));
  }
}
