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
import java.util.Optional;
import java.util.OptionalLong;

/** A download that has begun: known by its first bytes, and looked at as it passes. */
final class Inspected {
  private final MediaFormat format;
  private final OptionalLong length;
  private final long mostBytes;
  private final VerifiedStream verified;

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
    return verified;
  }

  /** Why its stream broke, where it did. */
  Optional<String> failure() {
    return verified.failure();
  }

  /** Whether more came than a result may have. */
  boolean tooLarge() {
    return verified.passed() > mostBytes;
  }

  /** What has come, once all of it has; whoever sent it on has hashed it. */
  StoredMedia passed(String sha256) {
    return new StoredMedia(verified.passed(), sha256, format.contentType());
  }
}
