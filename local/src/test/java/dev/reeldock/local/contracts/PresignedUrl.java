package dev.reeldock.local.contracts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A presigned URL of S3, looked at as S3 does (Signature Version 4): the emulator lets any pass.
 */
public record PresignedUrl(URI url) {
  /** What S3 takes the URL for is not in it: only the signature tells. */
  boolean isSignedFor(String method) throws GeneralSecurityException {
    return isSignedFor(method, Map.of());
  }

  /** For a request that has these headers. */
  public boolean isSignedFor(String method, Map<String, String> headers)
      throws GeneralSecurityException {
    Map<String, String> terms = terms();
    String signed = terms.getOrDefault("X-Amz-SignedHeaders", "").replace("%3B", ";");
    String signature = terms.remove("X-Amz-Signature");
    String query = terms.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
    String request =
        String.join(
            "\n",
            method,
            url.getRawPath(),
            query,
            lines(signed, headers),
            signed,
            "UNSIGNED-PAYLOAD");
    return hex(sign(terms, request)).equals(signature);
  }

  /** A line for each header that is signed, as it would arrive. */
  private String lines(String signed, Map<String, String> headers) {
    Map<String, String> arriving = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    arriving.putAll(headers);
    arriving.put("host", url.getAuthority());
    return Arrays.stream(signed.split(";", -1))
        .map(name -> name + ":" + arriving.getOrDefault(name, "") + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] sign(Map<String, String> terms, String request)
      throws GeneralSecurityException {
    String scope = terms.getOrDefault("X-Amz-Credential", "").replace("%2F", "/");
    scope = scope.substring(scope.indexOf('/') + 1);
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            terms.getOrDefault("X-Amz-Date", ""),
            scope,
            hex(MessageDigest.getInstance("SHA-256").digest(bytes(request))));
    byte[] key = bytes("AWS4" + System.getProperty("aws.secretAccessKey"));
    for (String part : scope.split("/", -1)) {
      key = mac(key, part);
    }
    return mac(key, toSign);
  }

  /** The parts of the query, still encoded, sorted by name. */
  private Map<String, String> terms() {
    return Arrays.stream(url.getRawQuery().split("&", -1))
        .map(term -> term.split("=", 2))
        .collect(Collectors.toMap(t -> t[0], t -> t[1], (a, _) -> a, TreeMap::new));
  }

  private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
