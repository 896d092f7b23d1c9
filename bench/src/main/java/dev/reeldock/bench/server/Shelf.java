package dev.reeldock.bench.server;

import dev.reeldock.bench.media.Sha256;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes objects as S3 does and remembers of each what S3 would say of it; its bytes are dropped. A
 * path with /checked/ in it is hashed on its way; of others the sender's word is taken, so that a
 * measured round pays for no third digest.
 */
final class Shelf {
  private static final String SHA256 = "x-amz-checksum-sha256";

  private final Map<String, Stored> objects = new ConcurrentHashMap<>();

  /**
   * What is known of an object.
   *
   * @param sha256 in base64, or empty
   */
  record Stored(long length, String sha256) {
    String hex() {
      return HexFormat.of().formatHex(Base64.getDecoder().decode(sha256));
    }
  }

  /** Empty when what came is not what was announced. */
  Optional<Stored> take(Request put, Incoming in) throws IOException {
    Optional<MessageDigest> digest =
        Optional.of(Sha256.start()).filter(_ -> put.path().contains("/checked/"));
    Body body = new Body(in, digest);
    String announced = body.read(put).getOrDefault(SHA256, "");
    String seen =
        digest.map(sha -> Base64.getEncoder().encodeToString(sha.digest())).orElse(announced);
    boolean whole = body.isWhole(put) && (announced.isEmpty() || announced.equals(seen));
    Stored stored = new Stored(body.length(), seen);
    if (whole) {
      objects.put(put.path(), stored);
    }
    return Optional.of(stored).filter(_ -> whole);
  }

  Optional<Stored> find(String path) {
    return Optional.ofNullable(objects.get(path));
  }
}
