package dev.reeldock.local.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MetadataDirective;

class UploadsTest {
  private final Uploads uploads = SharedEmulators.get().uploads();
  private final String bucket = "uploads-" + UUID.randomUUID();
  private final List<Upload> told = new CopyOnWriteArrayList<>();
  private final Uploads.Listener listener =
      upload -> {
        if (upload.bucket().equals(bucket)) {
          told.add(upload);
        }
      };

  @AutoClose
  private final S3Client s3 = S3Client.builder().httpClient(AwsCrtHttpClient.create()).build();

  @BeforeEach
  void listen() {
    s3.createBucket(request -> request.bucket(bucket));
    uploads.add(listener);
  }

  @AfterEach
  void listenNoMore() {
    uploads.remove(listener);
  }

  @ParameterizedTest
  @MethodSource("oddKeys")
  void put_anyKey_isToldAsItIs(String key) {
    put(key);

    assertThat(told).extracting(Upload::key).containsExactly(key);
    assertThat(s3.headObject(request -> request.bucket(bucket).key(key)).eTag())
        .isEqualTo("\"" + told.getFirst().etag() + "\"");
  }

  static Stream<String> oddKeys() {
    return Stream.of(
        "a b+c%20d%2Fe%.png",
        "käse/猫/🐈/e\u0301.png",
        "../a/../b/./c.png",
        "//a//b/",
        "a\\b;c=d?e#f&g\"h'i<j>k\tl\nm.png",
        "ä".repeat(512));
  }

  @Test
  void copy_ontoItselfToo_isAnotherUpload() {
    put("cat.png");
    s3.copyObject(request ->
        request
            .sourceBucket(bucket)
            .sourceKey("cat.png")
            .destinationBucket(bucket)
            .destinationKey("copy.png"));
    s3.copyObject(request ->
        request
            .sourceBucket(bucket)
            .sourceKey("cat.png")
            .destinationBucket(bucket)
            .destinationKey("cat.png")
            .metadataDirective(MetadataDirective.REPLACE)
            .metadata(Map.of("name", "Tom")));

    assertThat(told).extracting(Upload::key).containsExactly("cat.png", "copy.png", "cat.png");
    assertThat(told).extracting(Upload::sequencer).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void multipartUpload_completed_isOneUpload() {
    String id =
        s3.createMultipartUpload(request -> request.bucket(bucket).key("cat.png")).uploadId();
    String etag =
        s3.uploadPart(
                request -> request.bucket(bucket).key("cat.png").uploadId(id).partNumber(1),
                RequestBody.fromString("cat"))
            .eTag();
    CompletedPart part = CompletedPart.builder().partNumber(1).eTag(etag).build();
    s3.completeMultipartUpload(request ->
        request
            .bucket(bucket)
            .key("cat.png")
            .uploadId(id)
            .multipartUpload(upload -> upload.parts(part)));

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().bytes()).isEqualTo(3);
    assertThat(told.getFirst().etag()).endsWith("-1");
  }

  @Test
  void read_orDelete_isNoUpload() {
    put("cat.png");
    s3.getObjectAsBytes(request -> request.bucket(bucket).key("cat.png"));
    s3.deleteObject(request -> request.bucket(bucket).key("cat.png"));

    assertThat(told).hasSize(1);
  }

  private void put(String key) {
    s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString("cat"));
  }
}
