package dev.reeldock.submit;

import dev.reeldock.media.ImageFormat;
import dev.reeldock.media.SourceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Lends places in the source bucket, below a name that nobody can guess: whoever knows an image's
 * name may use it. An hour, as a presigned URL dies with its session.
 */
final class Tickets {
  private static final Duration LENT_FOR = Duration.ofHours(1);
  private static final int RANDOM_BYTES = 16;

  private final SourceStore sources;
  private final InstantSource clock;
  private final RandomGenerator random;

  Tickets(SourceStore sources, InstantSource clock, RandomGenerator random) {
    this.sources = sources;
    this.clock = clock;
    this.random = random;
  }

  /** One for each image, in their order. */
  List<Ticket> issue(List<ImageFormat> images) {
    Instant expiresAt = clock.instant().plus(LENT_FOR);
    String folder = "uploads/" + randomName() + "/";
    return IntStream.range(0, images.size())
        .mapToObj(i -> issue(folder + (i + 1), images.get(i), expiresAt))
        .toList();
  }

  private Ticket issue(String place, ImageFormat format, Instant expiresAt) {
    String key = place + "." + format.extension();
    return new Ticket(
        sources.nameOf(key),
        sources.lendPut(key, format.contentType(), LENT_FOR),
        format.contentType(),
        expiresAt);
  }

  private String randomName() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
