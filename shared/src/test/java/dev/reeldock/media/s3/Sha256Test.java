package dev.reeldock.media.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.media.MediaStoreException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

final class Sha256Test {
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Test
  void checked_answerWithDigest_isItInHexadecimal() {
    PutObjectResponse answer =
        PutObjectResponse.builder()
            .checksumSHA256("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
            .build();

    assertThat(Sha256.checked(answer)).isEqualTo(OF_NOTHING);
  }

  @Test
  void checked_answerWithoutDigest_isNotBelieved() {
    PutObjectResponse answer = PutObjectResponse.builder().eTag("e").build();

    assertThatThrownBy(() -> Sha256.checked(answer))
        .isInstanceOf(MediaStoreException.class)
        .hasMessageContaining("SHA-256");
  }

  @Test
  void hex_ofADigest_isHexadecimal() {
    assertThat(Sha256.hex(Sha256.start())).isEqualTo(OF_NOTHING);
  }
}
