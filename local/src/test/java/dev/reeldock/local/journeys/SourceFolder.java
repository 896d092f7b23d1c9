package dev.reeldock.local.journeys;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The images that a task's request was recorded with, and a hand that can change them. */
final class SourceFolder implements AutoCloseable {
  private final S3Client s3 = S3Client.builder().httpClient(AwsCrtHttpClient.create()).build();
  private final String bucket;
  private final String taskId;

  SourceFolder(String bucket, String taskId) {
    this.bucket = bucket;
    this.taskId = taskId;
  }

  void put(int number, byte[] png) {
    s3.putObject(
        put -> put.bucket(bucket).key(key(number)).contentType("image/png"),
        RequestBody.fromBytes(png));
  }

  void delete(int number) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key(number)));
  }

  private String key(int number) {
    return "inputs/" + taskId + "/" + number + ".png";
  }

  @Override
  public void close() {
    s3.close();
  }
}
