package dev.reeldock.media.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.Label;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

final class S3TargetTest {
  private static final S3Target TARGET =
      new S3Target(
          "results",
          "tasks/a/1.mp4",
          new Label(
              "video/mp4",
              "a-1.mp4",
              Map.of("task-id", "a"),
              Map.of("Kind", "videos/image2video", "Caller", "Jürgen + co=1")));

  private static final String TAGS = "Caller=J%C3%BCrgen%20%2B%20co%3D1&Kind=videos%2Fimage2video";

  @Test
  void put_label_isOnTheRequest() {
    PutObjectRequest.Builder builder = PutObjectRequest.builder();
    TARGET.put(builder);
    PutObjectRequest put = builder.build();

    assertThat(put.tagging()).isEqualTo(TAGS);
    assertThat(put.metadata()).containsExactly(Map.entry("task-id", "a"));
    assertThat(put.contentType()).isEqualTo("video/mp4");
    assertThat(put.contentDisposition()).isEqualTo("inline; filename=\"a-1.mp4\"");
    assertThat(put.ifNoneMatch()).isEqualTo("*");
    assertThat(put.checksumAlgorithmAsString()).isEqualTo("SHA256");
  }

  @Test
  void begin_label_isOnTheRequest() {
    CreateMultipartUploadRequest.Builder builder = CreateMultipartUploadRequest.builder();
    TARGET.begin(builder);
    CreateMultipartUploadRequest begin = builder.build();

    assertThat(begin.tagging()).isEqualTo(TAGS);
    assertThat(begin.metadata()).containsExactly(Map.entry("task-id", "a"));
    assertThat(begin.contentType()).isEqualTo("video/mp4");
    assertThat(begin.contentDisposition()).isEqualTo("inline; filename=\"a-1.mp4\"");
    assertThat(begin.checksumAlgorithmAsString()).isEqualTo("SHA256");
  }
}
