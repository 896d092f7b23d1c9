package dev.reeldock.media.s3;

import dev.reeldock.media.SourceStore;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket of sources in S3. Without the right to list it, S3 answers that a missing object is
 * forbidden.
 */
public final class S3SourceStore implements SourceStore {
  private static final int BEYOND_THE_END = 416;
  private static final int ANOTHER = 412;
  private static final int GONE = 404;

  private final S3Bucket shared;
  private final S3Client s3;
  private final S3Presigner presigner;
  private final String bucket;

  public S3SourceStore(S3Client s3, S3Presigner presigner, String bucket) {
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
  public Optional<Source> find(String key) {
    try {
      return Optional.of(source(s3.headObject(head -> head.bucket(bucket).key(key))));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw S3Bucket.failed(e);
    }
  }

  static Source source(HeadObjectResponse head) {
    Map<String, String> metadata =
        head.metadata().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT),
                    entry -> EncodedWords.decode(entry.getValue()),
                    (first, _) -> first));
    return new Source(
        head.contentLength(), head.eTag().replace("\"", ""), head.lastModified(), metadata);
  }

  @Override
  public byte[] read(String key, long from, int length) {
    String range = "bytes=" + from + "-" + (from + length - 1);
    try {
      return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key).range(range)).asByteArray();
    } catch (SdkException e) {
      if (S3Bucket.status(e) == BEYOND_THE_END) {
        return new byte[0];
      }
      throw S3Bucket.failed(e);
    }
  }

  @Override
  public Optional<byte[]> readIf(String key, String etag, int length) {
    try {
      return Optional.of(
          s3.getObjectAsBytes(get ->
                  get.bucket(bucket)
                      .key(key)
                      .ifMatch("\"" + etag + "\"")
                      .range("bytes=0-" + (length - 1)))
              .asByteArray());
    } catch (SdkException e) {
      return switch (S3Bucket.status(e)) {
        case BEYOND_THE_END -> Optional.of(new byte[0]);
        case ANOTHER, GONE -> Optional.empty();
        default -> throw S3Bucket.failed(e);
      };
    }
  }

  @Override
  public InputStream open(String key) {
    try {
      return s3.getObject(get -> get.bucket(bucket).key(key));
    } catch (SdkException e) {
      throw S3Bucket.failed(e);
    }
  }

  @Override
  public URI lend(String key, Duration time) {
    return shared.lend(key, time);
  }

  @Override
  public URI lendPut(String key, String contentType, Duration time) {
    return URI.create(
        presigner
            .presignPutObject(sign ->
                sign.signatureDuration(time)
                    .putObjectRequest(put -> put.bucket(bucket).key(key).contentType(contentType)))
            .url()
            .toString());
  }

  @Override
  public String bucket() {
    return bucket;
  }
}
