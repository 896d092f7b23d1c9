package dev.reeldock.local.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.lambda.HttpClients;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.media.Label;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStoreContract;
import dev.reeldock.media.NoiseStream;
import dev.reeldock.media.s3.S3MediaStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

final class S3MediaStoreTest extends MediaStoreContract {
  private static final Duration A_MOMENT = Duration.ofMillis(300);
  private static S3Client s3;
  private static S3Presigner presigner;
  private String bucket = "";

  @BeforeAll
  static void open() {
    SharedEmulators.get();
    s3 = client(Duration.ofSeconds(30));
    presigner = S3Presigner.create();
  }

  private static S3Client client(Duration callsWithin) {
    return S3Client.builder()
        .httpClient(HttpClients.packed(HttpClients.ofS3().build()))
        .overrideConfiguration(client ->
            client.retryStrategy(retry -> retry.maxAttempts(1)).apiCallTimeout(callsWithin))
        .build();
  }

  @AfterAll
  static void close() {
    presigner.close();
    s3.close();
  }

  @Override
  protected MediaStore emptyStore() {
    bucket = "media-" + UUID.randomUUID();
    var _ = s3.createBucket(create -> create.bucket(bucket));
    return new S3MediaStore(s3, presigner, bucket);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 9_000_000})
  void keep_withTags_areTheObjects(int length) {
    MediaStore store = emptyStore();
    Label label = new Label("video/mp4", "1.mp4", Map.of(), Map.of("Caller", "team-7"));
    InputStream content = new NoiseStream(1, length);

    assertThat(store.keep("a", content, OptionalLong.empty(), label, Duration.ofMinutes(1)))
        .isInstanceOf(MediaStore.Kept.New.class);

    assertThat(s3.getObjectTagging(get -> get.bucket(bucket).key("a")).tagSet())
        .containsExactly(Tag.builder().key("Caller").value("team-7").build());
  }

  @Test
  void keep_longerThanAnotherCallMayTake_isKept() {
    emptyStore();
    Label label = new Label("video/mp4", "1.mp4", Map.of(), Map.of());
    try (S3Client hasty = client(A_MOMENT)) {
      MediaStore store = new S3MediaStore(hasty, presigner, bucket);

      assertThat(store.keep("a", late(), OptionalLong.of(1), label, Duration.ofMinutes(1)))
          .isInstanceOf(MediaStore.Kept.New.class);
    }
  }

  /** One byte, which is long in coming. */
  private static InputStream late() {
    return new FilterInputStream(new NoiseStream(1, 1)) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        LockSupport.parkNanos(A_MOMENT.multipliedBy(4).toNanos());
        return in.read(bytes, offset, length);
      }
    };
  }

  @Override
  protected void assertServes(URI lent, byte[] content) throws Exception {
    HttpResponse<byte[]> response = send(HttpRequest.newBuilder(lent).build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(content);
    assertThat(response.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"0f-1.mp4\"");
    assertThat(response.headers().firstValue("x-amz-meta-task-id")).contains("0f");
    assertThat(new PresignedUrl(lent).isSignedFor("GET")).isTrue();
  }

  @Override
  protected void assertAnswersHead(URI lent, int length) throws Exception {
    HttpResponse<byte[]> response = send(HttpRequest.newBuilder(lent).HEAD().build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValueAsLong("Content-Length")).hasValue(length);
    assertThat(response.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(new PresignedUrl(lent).isSignedFor("HEAD")).isTrue();
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofByteArray());
    }
  }
}
