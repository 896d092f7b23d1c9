package dev.reeldock.media.s3;

import dev.reeldock.media.Label;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** An object that is to be, with what is said of it. It never takes another one's place. */
record S3Target(String bucket, String key, Label label) {
  static final String NOT_THERE = "*";

  void put(PutObjectRequest.Builder put) {
    put.bucket(bucket)
        .key(key)
        .contentType(label.contentType())
        .contentDisposition(label.disposition())
        .metadata(label.metadata())
        .tagging(tagging())
        .ifNoneMatch(NOT_THERE)
        .checksumAlgorithm(ChecksumAlgorithm.SHA256);
  }

  void begin(CreateMultipartUploadRequest.Builder upload) {
    upload
        .bucket(bucket)
        .key(key)
        .contentType(label.contentType())
        .contentDisposition(label.disposition())
        .metadata(label.metadata())
        .tagging(tagging())
        .checksumAlgorithm(ChecksumAlgorithm.SHA256);
  }

  /** As a query, which is how the header wants it. */
  private String tagging() {
    return label.tags().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(tag -> encoded(tag.getKey()) + "=" + encoded(tag.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
