package dev.reeldock.media.s3;

import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.media.MediaStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** One object, as S3 knows it. */
record S3Object(S3Client s3, String bucket, String key) {

  boolean isThere() {
    return head().isPresent();
  }

  Optional<StoredMedia> find() {
    return head()
        .map(head -> new StoredMedia(head.contentLength(), sha256(head), head.contentType()));
  }

  /** Without the right to list the bucket, S3 calls what is not there forbidden. */
  private Optional<HeadObjectResponse> head() {
    try {
      return Optional.of(
          s3.headObject(of -> of.bucket(bucket).key(key).checksumMode(ChecksumMode.ENABLED)));
    } catch (SdkException e) {
      return switch (S3Bucket.status(e)) {
        case 403, 404 -> Optional.empty();
        default -> throw S3Bucket.failed(e);
      };
    }
  }

  /** What came in parts has a checksum of their checksums, with their number behind a hyphen. */
  private String sha256(HeadObjectResponse head) {
    String told = head.checksumSHA256();
    return told == null || told.contains("-") ? read() : Sha256.hex(told);
  }

  private String read() {
    MessageDigest sha256 = Sha256.start();
    try (InputStream content =
        new DigestInputStream(s3.getObject(get -> get.bucket(bucket).key(key)), sha256)) {
      content.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(sha256);
    } catch (IOException | RuntimeException e) { // the HTTP client tells some breaks unchecked
      throw new MediaStoreException("The bucket did not give the object whole.", e);
    }
  }
}
