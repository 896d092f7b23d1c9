package dev.reeldock.provider.http;

import dev.reeldock.provider.Credentials;
import java.util.Optional;

/** A key that nothing can take the place of. */
public record FixedCredentials(Optional<String> current) implements Credentials {
  public static FixedCredentials of(String key) {
    return new FixedCredentials(Optional.of(key));
  }

  @Override
  public Optional<String> insteadOf(String expired) {
    return Optional.empty();
  }
}
