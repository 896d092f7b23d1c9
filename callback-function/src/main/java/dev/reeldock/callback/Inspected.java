package dev.reeldock.callback;

import dev.reeldock.media.MediaFormat;
import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.VerifiedStream;
import dev.reeldock.media.Wholeness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/** A download that has begun: known by its first bytes, looked at and hashed as it passes. */
final class Inspected {
  private final MediaFormat format;
  private final OptionalLong length;
  private final long mostBytes;
  private final VerifiedStream verified;
  private final MessageDigest sha256 = sha256();

  /** What comes is not what was expected; the words say both. */
  static final class Unexpected extends IOException {
    private static final long serialVersionUID = 1L;

    private final String words;

    Unexpected(String words) {
      super(words);
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private Inspected(
      MediaFormat format, OptionalLong length, long mostBytes, VerifiedStream verified) {
    this.format = format;
    this.length = length;
    this.mostBytes = mostBytes;
    this.verified = verified;
  }

  /** Reads its beginning. */
  static Inspected begin(Opened.Streaming opened, MediaFormat.Sort expected, long mostBytes)
      throws IOException {
    byte[] beginning = opened.content().readNBytes(MediaFormat.TOLD_BY);
    MediaFormat format =
        MediaFormat.of(beginning)
            .orElseThrow(() -> unexpected(expected, "something that is no media file"));
    if (format.sort() != expected) {
      throw unexpected(expected, format.contentType());
    }
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(beginning), opened.content());
    return new Inspected(
        format,
        opened.length(),
        mostBytes,
        new VerifiedStream(all, opened.length(), mostBytes, Wholeness.of(format)));
  }

  private static Unexpected unexpected(MediaFormat.Sort expected, String came) {
    return new Unexpected("expected " + expected.words() + ", and " + came + " came");
  }

  MediaFormat format() {
    return format;
  }

  /** As the host tells it, in bytes. */
  OptionalLong length() {
    return length;
  }

  /** To be read once, to its end. */
  InputStream content() {
    return new DigestInputStream(verified, sha256);
  }

  /** Why its stream broke, where it did. */
  Optional<String> failure() {
    return verified.failure();
  }

  /** Whether more came than a result may have. */
  boolean tooLarge() {
    return verified.passed() > mostBytes;
  }

  /** What has come, once all of it has. */
  StoredMedia passed() {
    return new StoredMedia(
        verified.passed(), HexFormat.of().formatHex(sha256.digest()), format.contentType());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
