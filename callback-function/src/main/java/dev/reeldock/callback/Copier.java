package dev.reeldock.callback;

import dev.reeldock.media.MediaFormat;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStore.Kept;
import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.media.MediaStoreException;
import dev.reeldock.media.ResultSource;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Output;
import dev.reeldock.task.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Copies one output: streamed from the provider's host into the result bucket, looked at and hashed
 * on its way, and believed only when the bucket's own length and SHA-256 say the same.
 */
final class Copier {
  /** Somebody who keeps the same object at the same moment has done so, or failed, by then. */
  private static final int TRIES_IN_CONFLICT = 3;

  /** What a host that says nothing takes until it is given up. */
  private static final Duration TO_BEGIN = Duration.ofSeconds(60);

  static final Copied NO_TIME = new Copied.Broken("this run has no time left for it");

  private static final Copied CONFLICT =
      new Copied.Broken("another worker was keeping the same object");

  /** Once, the object may have been deleted meanwhile; twice, it is there and may not be read. */
  private static final int TRIES_UNSEEN = 2;

  private static final Copied UNSEEN =
      new Copied.Broken(
          "expected the object that the bucket says it has already, and it shows none: let"
              + " CollectFunction's role read the bucket (s3:GetObject, and no policy that denies it)");

  private final ResultSource source;
  private final MediaStore results;
  private final long mostBytes;
  private final InstantSource clock;

  /**
   * @param mostBytes how long a result may be
   */
  Copier(ResultSource source, MediaStore results, long mostBytes, InstantSource clock) {
    this.source = source;
    this.results = results;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  /** What lies there already: that object is the artifact, with its own length and digest. */
  Optional<Copied> kept(Output output) {
    return results.find(output.key()).map(media -> whole(output, media));
  }

  /** Gives up at the deadline. */
  Copied copy(Task task, Output output, URI url, Instant deadline) {
    Copied copied = copyOnce(task, output, url, deadline);
    for (int tries = 1; tries < mostTries(copied); tries++) {
      copied = copyOnce(task, output, url, deadline);
    }
    return copied;
  }

  private static int mostTries(Copied copied) {
    if (copied.equals(CONFLICT)) {
      return TRIES_IN_CONFLICT;
    }
    return copied.equals(UNSEEN) ? TRIES_UNSEEN : 1;
  }

  /** Whether anything should be begun that the outside may hold up. */
  boolean hasTime(Instant deadline) {
    return clock.instant().plus(TO_BEGIN).isBefore(deadline);
  }

  private Copied copyOnce(Task task, Output output, URI url, Instant deadline) {
    if (!hasTime(deadline)) {
      return NO_TIME;
    }
    return switch (source.open(url)) {
      case Opened.Dead(int status) -> new Copied.LinkDead(status);
      case Opened.Refused(var reason, String words) ->
          new Copied.NeedsPerson(new Attention(attention(reason), words));
      case Opened.Unavailable(String reason) -> new Copied.Broken(reason);
      case Opened.Streaming opened -> stream(task, output, opened, deadline);
    };
  }

  private static Attention.Reason attention(Opened.Refused.Reason reason) {
    return switch (reason) {
      case ELSEWHERE -> Attention.Reason.RESULT_ELSEWHERE;
      case TOO_LARGE -> Attention.Reason.RESULT_TOO_LARGE;
    };
  }

  /** Closing the stream before its end drops the connection: nobody waits for the rest. */
  private Copied stream(Task task, Output output, Opened.Streaming opened, Instant deadline) {
    try (InputStream _ = opened.content()) {
      return keep(task, output, Inspected.begin(opened, expected(output), mostBytes), deadline);
    } catch (Inspected.Unexpected e) {
      return new Copied.Broken(e.words());
    } catch (IOException | UncheckedIOException e) { // the HTTP client tells some breaks unchecked
      return new Copied.Broken("the download broke: " + e.getClass().getSimpleName());
    }
  }

  private static MediaFormat.Sort expected(Output output) {
    String key = output.key();
    return MediaFormat.ofExtension(key.substring(key.lastIndexOf('.') + 1)).orElseThrow().sort();
  }

  private Copied keep(Task task, Output output, Inspected download, Instant deadline) {
    try {
      return switch (results.keep(
          output.key(),
          download.content(),
          download.length(),
          ResultLabel.of(task, output, download.format()),
          Duration.between(clock.instant(), deadline))) {
        case Kept.New(String sha256) -> verified(output, download.passed(sha256));
        case Kept.WasThere _ -> kept(output).orElse(UNSEEN);
        case Kept.Conflict _ -> CONFLICT;
      };
    } catch (MediaStoreException e) {
      return clock.instant().isBefore(deadline)
          ? broken(download, "the copy broke: " + e.getMessage())
          : new Copied.Broken("it was not done when the time of this run was over");
    }
  }

  private Copied broken(Inspected download, String words) {
    return download.tooLarge()
        ? new Copied.NeedsPerson(
            new Attention(Attention.Reason.RESULT_TOO_LARGE, download.failure().orElse(words)))
        : new Copied.Broken(download.failure().orElse(words));
  }

  private Copied verified(Output output, StoredMedia sent) {
    return results
        .find(output.key())
        .filter(sent::equals)
        .map(same -> whole(output, same))
        .orElseGet(() -> new Copied.Broken("the bucket does not say that it holds what was sent"));
  }

  /** Made from the record and the object alone: whoever copied it tells the same. */
  private static Copied whole(Output output, StoredMedia media) {
    return new Copied.Whole(
        new Artifact(
            output.index(),
            output.variant(),
            output.id(),
            output.key(),
            output.duration(),
            media.bytes(),
            media.sha256(),
            media.contentType(),
            output.sourceHost()));
  }
}
