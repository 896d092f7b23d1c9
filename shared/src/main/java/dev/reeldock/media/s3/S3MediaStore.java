package dev.reeldock.media.s3;

import dev.reeldock.media.Label;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket of results in S3. The client that is given must not repeat requests: a stream cannot be
 * sent twice, and must have event loops of its own: it reads a request's body on one of them, and a
 * body that is itself a download would wait there for its own thread.
 */
public final class S3MediaStore implements MediaStore {
  private static final ExecutorService UPLOADS = Executors.newVirtualThreadPerTaskExecutor();

  private final S3Bucket shared;
  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  public S3MediaStore(S3Client s3, S3Presigner presigner, String bucket) {
    this.shared = new S3Bucket(s3, presigner, bucket);
    this.s3 = s3;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public void put(String key, byte[] content, String contentType) {
    shared.put(key, content, contentType);
  }

  @Override
  public Kept keep(
      String key, InputStream content, OptionalLong length, Label label, Duration within) {
    if (length.isEmpty() && new S3Object(s3, bucket, key).isThere()) {
      return Kept.WAS_THERE; // parts would be sent in vain: only the last call can tell
    }
    S3Target target = new S3Target(bucket, key, label);
    Future<?> kept = UPLOADS.submit(() -> send(target, content, length));
    try {
      kept.get(within.toNanos(), TimeUnit.NANOSECONDS);
      return Kept.NEW;
    } catch (ExecutionException e) {
      return notKept(e.getCause());
    } catch (TimeoutException e) {
      breakOff(content);
      throw new MediaStoreException("it was not done within " + within.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      breakOff(content);
      Thread.currentThread().interrupt();
      throw new MediaStoreException("it was interrupted", e);
    }
  }

  /** The upload ends by itself then, and takes its parts back, which no interrupted call could. */
  private static void breakOff(InputStream content) {
    try {
      content.close();
    } catch (IOException e) {
      // Nothing to add: it is not read any more.
    }
  }

  private @Nullable Void send(S3Target target, InputStream content, OptionalLong length)
      throws IOException {
    if (length.isPresent()) {
      var _ = s3.putObject(target::put, RequestBody.fromInputStream(content, length.getAsLong()));
    } else {
      new PartUpload(s3, target).keep(content);
    }
    return null;
  }

  private static Kept notKept(@Nullable Throwable cause) {
    return switch (S3Bucket.status(cause)) {
      case 412, 304 -> Kept.WAS_THERE; // 304 is how imitators of S3 end a part upload that lost
      case 409 -> Kept.CONFLICT;
      default -> throw S3Bucket.failed(cause);
    };
  }

  @Override
  public Optional<StoredMedia> find(String key) {
    return new S3Object(s3, bucket, key).find();
  }

  @Override
  public URI lend(String key, Duration time) {
    return shared.lend(key, time);
  }

  @Override
  public URI lendHead(String key, Duration time) {
    return URI.create(
        presigner
            .presignHeadObject(sign ->
                sign.signatureDuration(time)
                    .headObjectRequest(head -> head.bucket(bucket).key(key)))
            .url()
            .toString());
  }
}
