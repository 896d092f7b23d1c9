package dev.reeldock.capability;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What relays are signed with, as Standard Webhooks has it, from a secret of the form {@code
 * {"<caller>":"whsec_<base64>","<caller>":["whsec_<base64>",..]}}. The keys of the version before
 * sign too, so that receivers can change theirs one by one.
 */
public final class RelaySecrets {
  private final Secrets secrets;
  private final String name;

  public RelaySecrets(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  /**
   * The header {@code webhook-signature}: one signature for each key, the newest first. Empty for a
   * caller without a key, as the provider's own callbacks are not signed without one.
   */
  public Optional<String> sign(String caller, String id, Instant now, String body) {
    String timestamp = Long.toString(now.getEpochSecond());
    return Optional.of(
            keys(caller)
                .map(key -> WebhookSignature.sign(key, id, timestamp, Hmac.utf8(body)))
                .collect(Collectors.joining(" ")))
        .filter(signatures -> !signatures.isEmpty());
  }

  private Stream<byte[]> keys(String caller) {
    Secrets.Versions versions = secrets.read(name);
    return Stream.concat(Stream.of(versions.current()), versions.previous().stream())
        .flatMap(version -> CallerKey.all(version).stream())
        .filter(key -> key.caller().equals(caller))
        .map(key -> key.key().replaceFirst("^whsec_", ""))
        .distinct()
        .map(RelaySecrets::decoded);
  }

  private static byte[] decoded(String key) {
    try {
      return Base64.getDecoder().decode(key);
    } catch (IllegalArgumentException _) { // its message would repeat a part of the secret
      throw new SecretsException(
          "Expected the secrets of relays as {\"<caller>\":\"whsec_<base64>\"}, and one is no base64;"
              + " put in what `openssl rand -base64 32` prints behind whsec_.");
    }
  }
}
