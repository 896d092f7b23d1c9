package dev.reeldock.capability;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a delivery says that it is signed (Standard Webhooks); each text is empty where its header is
 * missing.
 *
 * @param timestamp in seconds since 1970
 * @param signatures {@code v1,<base64>} between blanks: several while the provider changes its
 *     secret
 */
public record WebhookSignature(String id, String timestamp, String signatures) {
  private static final Duration TOLERATED = Duration.ofMinutes(5);
  private static final String VERSION = "v1,";

  public static final WebhookSignature NONE = new WebhookSignature("", "", "");

  /** As the headers say, by their names. */
  public static WebhookSignature of(Function<String, Optional<String>> header) {
    return new WebhookSignature(
        header.apply("webhook-id").orElse(""),
        header.apply("webhook-timestamp").orElse(""),
        header.apply("webhook-signature").orElse(""));
  }

  /** {@code v1,<base64>} of the key over id, timestamp and body. */
  static String sign(byte[] key, String id, String timestamp, byte[] body) {
    byte[] mac = Hmac.of(key, Hmac.utf8(id + "." + timestamp + "."), body);
    return VERSION + Base64.getEncoder().encodeToString(mac);
  }

  boolean isMissing() {
    return id.isBlank() || timestamp.isBlank() || signatures.isBlank();
  }

  /** Whether one of them is the key's over this very body. */
  boolean isOf(byte[] key, byte[] body) {
    String signature = sign(key, id, timestamp, body);
    return Arrays.stream(signatures.split(" "))
        .map(given -> Hmac.same(signature, given))
        .reduce(false, Boolean::logicalOr);
  }

  /** Whether it was made so long ago, or so far ahead, that it may be somebody's recording. */
  boolean isStale(Instant now) {
    return !timestamp.matches("\\d{1,12}")
        || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(TOLERATED)
            > 0;
  }
}
