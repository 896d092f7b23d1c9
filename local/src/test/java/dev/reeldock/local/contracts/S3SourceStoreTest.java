package dev.reeldock.local.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.lambda.HttpClients;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.media.SourceStore;
import dev.reeldock.media.SourceStoreContract;
import dev.reeldock.media.s3.S3SourceStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

final class S3SourceStoreTest extends SourceStoreContract {
  private static S3Client s3;
  private static S3Presigner presigner;

  @BeforeAll
  static void open() {
    SharedEmulators.get();
    s3 =
        S3Client.builder()
            .httpClient(HttpClients.packed(HttpClients.ofS3().build()))
            .overrideConfiguration(
                override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
            .build();
    presigner = S3Presigner.create();
  }

  @AfterAll
  static void close() {
    presigner.close();
    s3.close();
  }

  @Override
  protected SourceStore emptyStore() {
    String bucket = "sources-" + UUID.randomUUID();
    var _ = s3.createBucket(create -> create.bucket(bucket));
    return new S3SourceStore(s3, presigner, bucket);
  }

  @Override
  protected void assertServes(URI lent, byte[] content) throws Exception {
    HttpResponse<byte[]> response = send(HttpRequest.newBuilder(lent).build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(content);
    assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(new PresignedUrl(lent).isSignedFor("GET")).isTrue();
  }

  @Override
  protected void assertTakes(URI lent, String contentType, byte[] content) throws Exception {
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(lent)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofByteArray(content))
                .build());

    assertThat(answer.statusCode()).isEqualTo(200);
    String key = lent.getPath().substring(lent.getPath().indexOf('/', 1) + 1);
    String bucket = lent.getPath().substring(1, lent.getPath().indexOf('/', 1));
    GetObjectResponse kept = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).response();
    assertThat(kept.contentLength()).isEqualTo(content.length);
    assertThat(kept.contentType()).isEqualTo(contentType);
    assertThat(lent.getQuery()).contains("X-Amz-SignedHeaders=content-type;host");
  }

  @Override
  protected void putWith(
      SourceStore store, String key, byte[] content, Map<String, String> metadata) {
    String bucket = store.nameOf("").replaceAll("^s3://|/$", "");
    var _ =
        s3.putObject(
            put -> put.bucket(bucket).key(key).metadata(metadata), RequestBody.fromBytes(content));
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofByteArray());
    }
  }
}
