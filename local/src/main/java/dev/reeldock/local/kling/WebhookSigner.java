package dev.reeldock.local.kling;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs callbacks with the account's webhook secrets, as Kling does where its console has one: with
 * each of two while the older is still in its days of grace.
 */
record WebhookSigner(List<String> secrets) {
  WebhookSigner {
    secrets = List.copyOf(secrets);
  }

  /** Names and values, one after the other; none without a secret. */
  List<String> headers(String body, Instant now) {
    if (secrets.isEmpty()) {
      return List.of();
    }
    String id = UUID.randomUUID().toString();
    String timestamp = Long.toString(now.getEpochSecond());
    String signed = id + "." + timestamp + "." + body;
    String signatures =
        secrets.stream()
            .map(secret -> "v1," + signature(secret, signed))
            .collect(Collectors.joining(" "));
    return List.of(
        "webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signatures);
  }

  private static String signature(String secret, String signed) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256", e);
    }
  }
}
