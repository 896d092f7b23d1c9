package dev.reeldock.media.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Keeps a stream whose length nobody knows. One part of it is in memory at a time; what fits into
 * one is kept as any other object. Nothing is visible before the last part is there.
 */
final class PartUpload {
  private static final int PART = 8 * 1024 * 1024;

  private final S3Client s3;
  private final S3Target target;
  private final byte[] buffer = new byte[PART];
  private final MessageDigest sha256 = Sha256.start();

  PartUpload(S3Client s3, S3Target target) {
    this.s3 = s3;
    this.target = target;
  }

  /** Returns the SHA-256 of all, which S3 knows only of what came in one part. */
  String keep(InputStream content) throws IOException {
    int length = content.readNBytes(buffer, 0, PART);
    return length < PART
        ? Sha256.checked(s3.putObject(target::put, body(length)))
        : keepInParts(content);
  }

  private String keepInParts(InputStream content) throws IOException {
    String upload = begin();
    try {
      List<CompletedPart> parts = new ArrayList<>();
      for (int length = PART; length > 0; length = content.readNBytes(buffer, 0, PART)) {
        parts.add(send(upload, parts.size() + 1, length));
      }
      complete(upload, parts);
      return Sha256.hex(sha256);
    } catch (IOException | RuntimeException e) {
      abort(upload);
      throw e;
    }
  }

  private String begin() {
    CreateMultipartUploadResponse begun = s3.createMultipartUpload(target::begin);
    return begun.uploadId();
  }

  private CompletedPart send(String upload, int number, int length) {
    sha256.update(buffer, 0, length);
    UploadPartResponse sent =
        s3.uploadPart(
            part ->
                part.bucket(target.bucket())
                    .key(target.key())
                    .uploadId(upload)
                    .partNumber(number)
                    .checksumAlgorithm(ChecksumAlgorithm.SHA256),
            body(length));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(sent.eTag())
        .checksumSHA256(sent.checksumSHA256())
        .build();
  }

  /** Each part has been sent before the buffer is filled again. */
  private RequestBody body(int length) {
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(buffer, 0, length), length, target.label().contentType());
  }

  private void complete(String upload, List<CompletedPart> parts) {
    var _ =
        s3.completeMultipartUpload(complete ->
            complete
                .bucket(target.bucket())
                .key(target.key())
                .uploadId(upload)
                .ifNoneMatch(S3Target.NOT_THERE)
                .multipartUpload(all -> all.parts(parts)));
  }

  /** The bucket forgets parts that this does not reach, by its own rule. */
  private void abort(String upload) {
    try {
      var _ =
          s3.abortMultipartUpload(
              abort -> abort.bucket(target.bucket()).key(target.key()).uploadId(upload));
    } catch (SdkException e) {
      // Nothing to add: the failure that led here is the one to tell.
    }
  }
}
