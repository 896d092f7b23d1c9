package dev.reeldock.local.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SecretsManagerEmulatorTest {
  private static final Emulators EMULATORS = SharedEmulators.get();

  @Test
  void secret_rotated_readsBothVersionsByNameAndArn() {
    EMULATORS.secrets().put("rotated", "old");
    EMULATORS.secrets().put("rotated", "new");

    assertThat(secret("rotated", "AWSCURRENT")).isEqualTo("new");
    assertThat(secret(Secrets.arn("rotated"), "AWSPREVIOUS")).isEqualTo("old");
  }

  @Test
  void secret_putThroughTheSdk_rotates() {
    EMULATORS.secrets().put("put", "old");
    try (SecretsManagerClient client = secretsManager()) {
      client.putSecretValue(request -> request.secretId("put").secretString("new"));
    }

    assertThat(EMULATORS.secrets().current("put")).contains("new");
    assertThat(secret("put", "AWSPREVIOUS")).isEqualTo("old");
  }

  @Test
  void secret_noSuchSecretOrVersion_isNotFound() {
    EMULATORS.secrets().put("young", "only");

    assertThatThrownBy(() -> secret("missing", "AWSCURRENT"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> secret("young", "AWSPREVIOUS"))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private static String secret(String id, String stage) {
    try (SecretsManagerClient client = secretsManager()) {
      return client
          .getSecretValue(request -> request.secretId(id).versionStage(stage))
          .secretString();
    }
  }

  private static SecretsManagerClient secretsManager() {
    return SecretsManagerClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  }
}
