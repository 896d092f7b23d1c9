package dev.reeldock.local.journeys;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What lies in the result bucket for a task. */
final class ResultFolder implements AutoCloseable {
  private final S3Client s3;
  private final String bucket;

  ResultFolder(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  List<String> keys(String taskId) {
    return s3
        .listObjectsV2(list -> list.bucket(bucket).prefix("tasks/" + taskId + "/"))
        .contents()
        .stream()
        .map(S3Object::key)
        .sorted()
        .toList();
  }

  /** How often the object was written: the bucket keeps every version. */
  int versions(String key) {
    return (int)
        s3.listObjectVersions(list -> list.bucket(bucket).prefix(key)).versions().stream()
            .map(ObjectVersion::key)
            .filter(key::equals)
            .count();
  }

  byte[] bytes(String key) {
    return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray();
  }

  String text(String key) {
    return new String(bytes(key), StandardCharsets.UTF_8);
  }

  /** The object's bytes, a piece at a time. */
  InputStream open(String key) {
    return s3.getObject(get -> get.bucket(bucket).key(key));
  }

  /** The keys of what is being uploaded in parts, or was and was left behind. */
  List<String> uploads(String taskId) {
    return s3
        .listMultipartUploads(list -> list.bucket(bucket).prefix("tasks/" + taskId + "/"))
        .uploads()
        .stream()
        .map(MultipartUpload::key)
        .toList();
  }

  HeadObjectResponse head(String key) {
    return s3.headObject(head -> head.bucket(bucket).key(key).checksumMode(ChecksumMode.ENABLED));
  }

  static String videoKey(String taskId) {
    return "tasks/" + taskId + "/1.mp4";
  }

  static String documentKey(String taskId) {
    return "tasks/" + taskId + "/task.json";
  }

  @Override
  public void close() {
    s3.close();
  }
}
