package dev.reeldock.local.run;

import dev.reeldock.local.run.Outcome.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A download on disk, measured while it was written. */
public record SavedFile(Path path, Recorded measured) {
  static SavedFile write(InputStream content, Path path) throws IOException {
    MessageDigest digest = sha256();
    try (DigestInputStream input = new DigestInputStream(content, digest)) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      long bytes = Files.copy(input, path, StandardCopyOption.REPLACE_EXISTING);
      return new SavedFile(path, new Recorded(bytes, HexFormat.of().formatHex(digest.digest())));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
