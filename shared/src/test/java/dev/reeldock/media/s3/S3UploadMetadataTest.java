package dev.reeldock.media.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What S3 itself makes of metadata that is not ASCII; no emulator does. */
final class S3UploadMetadataTest {
  @Test
  void source_metadataThatIsNotAscii_isTheTextThatWasMeant() {
    HeadObjectResponse head =
        HeadObjectResponse.builder()
            .contentLength(3L)
            .eTag("\"0f\"")
            .lastModified(Instant.EPOCH)
            .metadata(Map.of("Kling-Prompt", "=?UTF-8?Q?Ein_L=C3=B6we?=", "kling-mode", "pro"))
            .build();

    assertThat(S3SourceStore.source(head).metadata())
        .containsOnly(Map.entry("kling-prompt", "Ein Löwe"), Map.entry("kling-mode", "pro"));
  }
}
