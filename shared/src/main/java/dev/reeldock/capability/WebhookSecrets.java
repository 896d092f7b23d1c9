package dev.reeldock.capability;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the provider signs its callbacks with, from a secret of the form {@code
 * {"webhook_secrets":["whsec_<base64>",..]}}: several while it is changed. As long as there is
 * none, signatures are not looked at.
 */
public final class WebhookSecrets {
  private static final String PREFIX = "whsec_";

  /** What is to be thought of a delivery. */
  public enum Judgement {
    TRUSTED,
    UNSIGNED,
    WRONG,
    STALE
  }

  private final Secrets secrets;
  private final String name;

  public WebhookSecrets(Secrets secrets, String name) {
    this.secrets = secrets;
    this.name = name;
  }

  /**
   * A delivery that is not trusted may have been signed with a secret that is newer than what was
   * read.
   *
   * @param body its bytes as they came: a signature is over nothing else
   */
  public Judgement judge(WebhookSignature signature, byte[] body, Instant now) {
    Judgement judgement = judge(keys(secrets.read(name)), signature, body, now);
    return judgement == Judgement.TRUSTED
        ? judgement
        : judge(keys(secrets.readAgain(name)), signature, body, now);
  }

  private static Judgement judge(
      List<byte[]> keys, WebhookSignature signature, byte[] body, Instant now) {
    if (keys.isEmpty()) {
      return Judgement.TRUSTED;
    }
    if (signature.isMissing()) {
      return Judgement.UNSIGNED;
    }
    if (keys.stream().noneMatch(key -> signature.isOf(key, body))) {
      return Judgement.WRONG;
    }
    return signature.isStale(now) ? Judgement.STALE : Judgement.TRUSTED;
  }

  /** Nothing is trusted while the secret cannot be understood: it may have meant a key. */
  private static List<byte[]> keys(Secrets.Versions versions) {
    JsonObject secret = Json.object(versions.current()).orElse(JsonObject.EMPTY);
    if (secret.get("webhook_secrets") instanceof List<?> list) {
      return list.stream().map(WebhookSecrets::key).toList();
    }
    throw malformed("no list of that name");
  }

  private static byte[] key(@Nullable Object secret) {
    if (!(secret instanceof String text)) {
      throw malformed("an entry that is no text");
    }
    try {
      byte[] key =
          Base64.getDecoder()
              .decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
      if (key.length > 0) {
        return key;
      }
    } catch (IllegalArgumentException _) { // its message would repeat a part of the secret
      throw malformed("an entry that is no base64");
    }
    throw malformed("an empty entry");
  }

  private static SecretsException malformed(String came) {
    return new SecretsException(
        "Expected the webhook secrets as {\"webhook_secrets\":[\"whsec_<base64>\",..]}, or an empty list for none, and they have "
            + came
            + "; put them in as the provider's console shows them.");
  }
}
