package dev.reeldock.capability.secretsmanager;

import dev.reeldock.capability.Secrets;
import dev.reeldock.capability.SecretsException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets in AWS Secrets Manager: a rotation keeps the version before readable. */
public final class SecretsManagerSecrets implements Secrets {
  private final SecretsManagerClient secretsManager;

  public SecretsManagerSecrets(SecretsManagerClient secretsManager) {
    this.secretsManager = secretsManager;
  }

  @Override
  public Versions read(String name) {
    try {
      return new Versions(version(name, "AWSCURRENT"), previous(name));
    } catch (SdkException e) {
      throw new SecretsException("A secret could not be read from Secrets Manager.", e);
    }
  }

  private Optional<String> previous(String name) {
    try {
      return Optional.of(version(name, "AWSPREVIOUS"));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private String version(String name, String stage) {
    return secretsManager
        .getSecretValue(get -> get.secretId(name).versionStage(stage))
        .secretString();
  }
}
