package dev.reeldock.media.s3;

import dev.reeldock.media.Label;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket of results in S3. The client that is given must not repeat requests: a stream cannot be
 * sent twice. It is an asynchronous one because a synchronous CRT client reads a request's body on
 * its event loop, and a body that is itself a download would wait there for its own thread.
 */
public final class S3MediaStore implements MediaStore {
  private static final ExecutorService BODIES = Executors.newVirtualThreadPerTaskExecutor();

  private final S3Bucket shared;
  private final S3AsyncClient s3;
  private final S3Presigner presigner;
  private final String bucket;

  public S3MediaStore(S3AsyncClient s3, S3Presigner presigner, String bucket) {
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
    CompletableFuture<?> kept =
        length.isPresent()
            ? inOne(target, content, length.getAsLong())
            : CompletableFuture.runAsync(() -> inParts(target, content), BODIES);
    try {
      kept.get(within.toNanos(), TimeUnit.NANOSECONDS);
      return Kept.NEW;
    } catch (ExecutionException e) {
      return notKept(e.getCause());
    } catch (TimeoutException e) {
      kept.cancel(true);
      throw new MediaStoreException("it was not done within " + within.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      kept.cancel(true);
      Thread.currentThread().interrupt();
      throw new MediaStoreException("it was interrupted", e);
    }
  }

  private CompletableFuture<?> inOne(S3Target target, InputStream content, long length) {
    return s3.putObject(target::put, AsyncRequestBody.fromInputStream(content, length, BODIES));
  }

  private void inParts(S3Target target, InputStream content) {
    try {
      new PartUpload(s3, target).keep(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Kept notKept(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
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
