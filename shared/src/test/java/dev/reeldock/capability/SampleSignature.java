package dev.reeldock.capability;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** The headers of a signed delivery, in the spelling of the standard's examples. */
public final class SampleSignature {
  public static final String SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=";

  private SampleSignature() {}

  public static Map<String, String> headers(String id, Instant signedAt, byte[] body) {
    String timestamp = Long.toString(signedAt.getEpochSecond());
    byte[] key = Base64.getDecoder().decode(SECRET.substring("whsec_".length()));
    byte[] mac = Hmac.of(key, Hmac.utf8(id + "." + timestamp + "."), body);
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", timestamp,
        "webhook-signature", "v1," + Base64.getEncoder().encodeToString(mac));
  }
}
