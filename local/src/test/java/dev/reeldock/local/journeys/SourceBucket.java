package dev.reeldock.local.journeys;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The source bucket, in the hands of somebody with the bucket's own tools. */
final class SourceBucket implements AutoCloseable {
  private final S3Client s3;
  private final String bucket;

  SourceBucket(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  void put(String key, byte[] content, Map<String, String> metadata) {
    s3.putObject(
        put -> put.bucket(bucket).key(key).metadata(metadata), RequestBody.fromBytes(content));
  }

  void put(String key, byte[] content) {
    put(key, content, Map.of());
  }

  byte[] content(String key) {
    return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
  }

  List<String> keys(String prefix) {
    return s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  @Override
  public void close() {
    s3.close();
  }
}
