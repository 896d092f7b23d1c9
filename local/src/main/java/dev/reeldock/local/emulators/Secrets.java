package dev.reeldock.local.emulators;

import dev.reeldock.local.emulators.SecretVersions.Version;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The secrets that the emulated Secrets Manager keeps. Safe for any number of threads. */
public final class Secrets {
  private static final String ARN_PREFIX = Account.arn("secretsmanager", "secret:");
  private static final String ARN_SUFFIX = "-local0";

  private final Map<String, SecretVersions> byName = new ConcurrentHashMap<>();

  /** The ARN of a secret of that name; the service appends six characters of its own. */
  public static String arn(String name) {
    return ARN_PREFIX + name + ARN_SUFFIX;
  }

  /** Makes the secret, or rotates it: what was current can still be read as AWSPREVIOUS. */
  public void put(String id, String value) {
    byName.compute(
        nameOf(id),
        (name, versions) ->
            versions == null ? SecretVersions.first(name, value) : versions.rotatedTo(value));
  }

  /** The current value. */
  public Optional<String> current(String id) {
    return versions(id).flatMap(secret -> secret.at("AWSCURRENT")).map(Version::value);
  }

  public void remove(String id) {
    byName.remove(nameOf(id));
  }

  Optional<SecretVersions> versions(String id) {
    return Optional.ofNullable(byName.get(nameOf(id)));
  }

  private static String nameOf(String id) {
    return id.startsWith(ARN_PREFIX) && id.endsWith(ARN_SUFFIX)
        ? id.substring(ARN_PREFIX.length(), id.length() - ARN_SUFFIX.length())
        : id;
  }
}
