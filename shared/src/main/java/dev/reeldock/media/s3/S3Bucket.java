package dev.reeldock.media.s3;

import dev.reeldock.media.MediaStoreException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What is done alike to every bucket of S3. */
record S3Bucket(S3Client s3, S3Presigner presigner, String name) {
  void put(String key, byte[] content, String contentType) {
    try {
      var _ =
          s3.putObject(
              put ->
                  put.bucket(name)
                      .key(key)
                      .contentType(contentType)
                      .checksumAlgorithm(ChecksumAlgorithm.SHA256),
              RequestBody.fromBytes(content));
    } catch (SdkException e) {
      throw failed(e);
    }
  }

  URI lend(String key, Duration time) {
    return URI.create(
        presigner
            .presignGetObject(sign ->
                sign.signatureDuration(time).getObjectRequest(get -> get.bucket(name).key(key)))
            .url()
            .toString());
  }

  /** The HTTP status that S3 answered; 0 if it did not answer. */
  static int status(@Nullable Throwable failure) {
    return failure instanceof S3Exception answer ? answer.statusCode() : 0;
  }

  /** With what S3's own support would ask for; an answer of 403 may be a key or a right. */
  static MediaStoreException failed(@Nullable Throwable failure) {
    String told =
        failure instanceof S3Exception answer
            ? "answered " + answer.statusCode() + ", request id " + answer.requestId()
            : "did not answer";
    return new MediaStoreException("The bucket " + told + ".", failure);
  }
}
