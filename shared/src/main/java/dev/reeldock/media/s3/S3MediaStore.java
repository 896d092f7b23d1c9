package dev.reeldock.media.s3;

import dev.reeldock.media.MediaStore;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket of results in S3. The client that is given must not repeat requests: a stream cannot be
 * sent twice. It is an asynchronous one because a synchronous CRT client reads a request's body on
 * its event loop, and a body that is itself a download would wait there for its own thread.
 */
public final class S3MediaStore implements MediaStore {
  private static final int PRECONDITION_FAILED = 412;
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
  public Kept keep(String key, InputStream content, long length, String contentType) {
    AsyncRequestBody body = AsyncRequestBody.fromInputStream(content, length, BODIES);
    try {
      s3.putObject(
              put ->
                  put.bucket(bucket)
                      .key(key)
                      .contentType(contentType)
                      .ifNoneMatch("*")
                      .checksumAlgorithm(ChecksumAlgorithm.SHA256),
              body)
          .join();
      return Kept.NEW;
    } catch (CompletionException e) {
      if (S3Bucket.status(e) == PRECONDITION_FAILED) {
        return Kept.WAS_THERE;
      }
      throw S3Bucket.failed(e);
    }
  }

  @Override
  public Optional<StoredMedia> find(String key) {
    try {
      return Optional.of(
          stored(
              s3.headObject(head -> head.bucket(bucket).key(key).checksumMode(ChecksumMode.ENABLED))
                  .join()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof NoSuchKeyException) {
        return Optional.empty();
      }
      throw S3Bucket.failed(e);
    }
  }

  private static StoredMedia stored(HeadObjectResponse head) {
    String sha256 = head.checksumSHA256() == null ? "" : head.checksumSHA256();
    return new StoredMedia(
        head.contentLength(), HexFormat.of().formatHex(Base64.getDecoder().decode(sha256)));
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
