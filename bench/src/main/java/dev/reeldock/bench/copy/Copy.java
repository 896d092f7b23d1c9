package dev.reeldock.bench.copy;

import dev.reeldock.media.Label;
import dev.reeldock.media.MediaFormat;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStore.Kept;
import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.media.ResultSource;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.VerifiedStream;
import dev.reeldock.media.Wholeness;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One copy as CollectFunction makes it: streamed, looked at and hashed on its way, and believed
 * when the bucket says the same.
 */
public record Copy(ResultSource source, MediaStore results) {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final Label LABEL = new Label("video/mp4", "1.mp4", Map.of(), Map.of());

  /** The length that was copied; anything but a whole copy is an exception. */
  public long run(URI from, String key) throws IOException {
    return switch (source.open(from)) {
      case Opened.Streaming streaming ->
          keep(streaming.content(), streaming.length().orElseThrow(), key);
      case Opened other -> throw new IOException("The source was not opened: " + other);
    };
  }

  private long keep(InputStream content, long length, String key) throws IOException {
    OptionalLong told = OptionalLong.of(length);
    InputStream verified = new VerifiedStream(content, told, length, Wholeness.of(MediaFormat.MP4));
    try (verified) {
      if (results.keep(key, verified, told, LABEL, LONG) instanceof Kept.New(String sha256)
          && results
              .find(key)
              .filter(new StoredMedia(length, sha256, "video/mp4")::equals)
              .isPresent()) {
        return length;
      }
      throw new IOException("The bucket holds something else than was sent.");
    }
  }
}
