package dev.reeldock.local.contracts;

import dev.reeldock.capability.Secrets;
import dev.reeldock.capability.SecretsContract;
import dev.reeldock.capability.secretsmanager.SecretsManagerSecrets;
import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.emulators.SharedEmulators;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

final class SecretsManagerSecretsTest extends SecretsContract {
  private final Emulators emulators = SharedEmulators.get();
  private final SecretsManagerClient secretsManager =
      SecretsManagerClient.builder().httpClient(AwsCrtHttpClient.create()).build();

  @AfterEach
  void close() {
    secretsManager.close();
  }

  @Override
  protected String secretOf(String... values) {
    String name = "secret-" + UUID.randomUUID();
    for (String value : values) {
      emulators.secrets().put(name, value);
    }
    return name;
  }

  @Override
  protected void rotate(String name, String value) {
    emulators.secrets().put(name, value);
  }

  @Override
  protected Secrets secrets() {
    return new SecretsManagerSecrets(secretsManager);
  }
}
