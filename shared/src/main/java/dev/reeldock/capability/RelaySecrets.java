package dev.reeldock.capability;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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

  /** Of the version before only what can be used: it may be what was just put right. */
  private Stream<byte[]> keys(String caller) {
    Secrets.Versions versions = secrets.read(name);
    List<String> current = words(versions.current(), caller);
    Stream<String> before =
        versions.previous().stream()
            .flatMap(version -> wordsOf(version, caller))
            .filter(word -> decoded(word).isPresent());
    return Stream.concat(current.stream(), before)
        .distinct()
        .map(word -> decoded(word).orElseThrow(RelaySecrets::malformed));
  }

  private static Stream<String> wordsOf(String version, String caller) {
    return CallerKey.all(version).stream()
        .filter(key -> key.caller().equals(caller))
        .map(key -> key.key().replaceFirst("^whsec_", ""));
  }

  /** A caller that is named and has no key is a mistake: it must not pass for one without. */
  private static List<String> words(String version, String caller) {
    JsonObject callers = Json.object(version).orElseThrow(RelaySecrets::malformed);
    List<String> words = wordsOf(version, caller).toList();
    if (words.isEmpty() && callers.fields().containsKey(caller)) {
      throw malformed();
    }
    return words;
  }

  private static Optional<byte[]> decoded(String word) {
    try {
      return Optional.of(Base64.getDecoder().decode(word)).filter(key -> key.length > 0);
    } catch (IllegalArgumentException _) { // its message would repeat a part of the secret
      return Optional.empty();
    }
  }

  private static SecretsException malformed() {
    return new SecretsException(
        "Expected the secrets of relays as {\"<caller>\":\"whsec_<base64>\"}, and they are not so;"
            + " put in what `openssl rand -base64 32` prints behind whsec_.");
  }
}
