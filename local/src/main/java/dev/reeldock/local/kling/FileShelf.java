package dev.reeldock.local.kling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Result files, each behind a signed URL that expires. Thread-safe. */
final class FileShelf {
  private static final String ALGORITHM = "HmacSHA256";

  private final URI baseUrl;
  private final Duration urlLife;
  private final InstantSource clock;
  private final SecretKeySpec key =
      new SecretKeySpec(new SecureRandom().generateSeed(32), ALGORITHM);
  private final Map<String, MediaFile> files = new ConcurrentHashMap<>();

  FileShelf(URI baseUrl, Duration urlLife, InstantSource clock) {
    this.baseUrl = baseUrl;
    this.urlLife = urlLife;
    this.clock = clock;
  }

  /** Keeps a file and answers the URL under which it can be fetched. */
  URI put(MediaFile file) {
    String path = "/files/%s/1.%s".formatted(UUID.randomUUID(), file.format().extension());
    files.put(path, file);
    long expires = clock.instant().plus(urlLife).getEpochSecond();
    return baseUrl.resolve(path + "?" + query(path, expires));
  }

  /** The file behind a URL, or nothing when the URL is expired, altered or unknown. */
  Optional<MediaFile> find(URI url) {
    String query = String.valueOf(url.getRawQuery());
    return expires(query)
        .filter(expires -> isSame(query, query(url.getPath(), expires)))
        .filter(expires -> clock.instant().isBefore(Instant.ofEpochSecond(expires)))
        .map(expires -> files.get(url.getPath()));
  }

  private static Optional<Long> expires(String query) {
    String digits = query.replaceFirst("^expires=(\\d{1,12})&.*$", "$1");
    return digits.equals(query) ? Optional.empty() : Optional.of(Long.valueOf(digits));
  }

  private String query(String path, long expires) {
    return "expires=%s&sig=%s".formatted(expires, signature(path + "\n" + expires));
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", e);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
