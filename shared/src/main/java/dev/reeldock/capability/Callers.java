package dev.reeldock.capability;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may call, from a secret of the form {@code {"<caller>":"<key>"}}. A caller's name has no
 * {@code #}: the table's keys are made with it.
 */
public final class Callers {
  private final Secrets secrets;
  private final String name;

  public Callers(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  /** The caller whose key this is. Takes as long whichever key it is not. */
  public Optional<String> of(String key) {
    JsonObject keys = Json.object(secrets.read(name).current()).orElse(JsonObject.EMPTY);
    Optional<String> caller = Optional.empty();
    for (Map.Entry<String, @Nullable Object> entry : keys.fields().entrySet()) {
      if (entry.getValue() instanceof String known
          && !known.isBlank()
          && same(known, key)
          && !entry.getKey().contains("#")) {
        caller = Optional.of(entry.getKey());
      }
    }
    return caller;
  }

  private static boolean same(String known, String given) {
    return MessageDigest.isEqual(
        known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
