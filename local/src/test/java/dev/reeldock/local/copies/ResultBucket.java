package dev.reeldock.local.copies;

import dev.reeldock.lambda.HttpClients;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.s3.S3MediaStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A bucket of results that keeps every version, and what an eye sees in it. */
final class ResultBucket implements AutoCloseable {
  private final List<S3Client> clients = new ArrayList<>();
  private final S3Client s3 = client();
  private final S3Presigner presigner = S3Presigner.create();
  private final String name = "copies-" + UUID.randomUUID();

  ResultBucket() {
    var _ = s3.createBucket(create -> create.bucket(name));
    var _ =
        s3.putBucketVersioning(put ->
            put.bucket(name)
                .versioningConfiguration(on -> on.status(BucketVersioningStatus.ENABLED)));
  }

  /** As a function's instance has it: with a client of its own. */
  MediaStore newStore() {
    return new S3MediaStore(client(), presigner, name);
  }

  private synchronized S3Client client() {
    SharedEmulators.get();
    S3Client client =
        S3Client.builder()
            .httpClient(HttpClients.packed(HttpClients.ofS3().build()))
            .overrideConfiguration(o -> o.retryStrategy(retry -> retry.maxAttempts(1)))
            .build();
    clients.add(client);
    return client;
  }

  List<String> keys(String prefix) {
    return s3.listObjectsV2(list -> list.bucket(name).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .sorted()
        .toList();
  }

  /** The keys of all versions of all objects, one for each. */
  List<String> versions(String prefix) {
    return s3.listObjectVersions(list -> list.bucket(name).prefix(prefix)).versions().stream()
        .map(ObjectVersion::key)
        .sorted()
        .toList();
  }

  /** The keys of what is being uploaded in parts, or was and was left behind. */
  List<String> uploads(String prefix) {
    return s3.listMultipartUploads(list -> list.bucket(name).prefix(prefix)).uploads().stream()
        .map(MultipartUpload::key)
        .toList();
  }

  /** Of the bytes that are there, not of what anybody says of them. */
  String sha256(String key) {
    byte[] bytes = s3.getObjectAsBytes(get -> get.bucket(name).key(key)).asByteArrayUnsafe();
    return Media.of("", bytes).sha256();
  }

  @Override
  public synchronized void close() {
    presigner.close();
    for (S3Client client : clients) {
      client.close();
    }
  }
}
