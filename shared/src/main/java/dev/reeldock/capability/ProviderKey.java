package dev.reeldock.capability;

import dev.reeldock.json.Json;
import java.util.Optional;
import java.util.function.Supplier;

/** The provider's API key, from a secret of the form {@code {"api_key":"..."}}. */
public final class ProviderKey implements Supplier<Optional<String>> {
  private final Secrets secrets;
  private final String name;

  public ProviderKey(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  /** Empty while nobody has put a key in. */
  @Override
  public Optional<String> get() {
    return Json.object(secrets.read(name).current()).flatMap(secret -> secret.word("api_key"));
  }
}
