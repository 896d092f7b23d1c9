package dev.reeldock.local.emulators;

import dev.reeldock.local.emulators.SecretAnswer.Done;
import dev.reeldock.local.emulators.SecretAnswer.Refused;
import dev.reeldock.local.emulators.SecretVersions.Version;
import java.util.List;
import java.util.Map;

/** Secrets Manager's operations on the secrets, from request fields to answer fields. */
final class SecretOperations {
  private static final Refused NOT_FOUND =
      new Refused(
          "ResourceNotFoundException", "Secrets Manager can't find the specified secret or value.");

  private final Secrets secrets;

  SecretOperations(Secrets secrets) {
    this.secrets = secrets;
  }

  SecretAnswer run(String target, Map<String, Object> request) {
    return switch (target) {
      case "secretsmanager.GetSecretValue" -> get(request);
      case "secretsmanager.PutSecretValue" -> put(request);
      default -> new Refused("UnknownOperationException", "Not emulated here: " + target);
    };
  }

  private SecretAnswer get(Map<String, Object> request) {
    String stage = text(request, "VersionStage", "AWSCURRENT");
    return secrets
        .versions(text(request, "SecretId", ""))
        .flatMap(secret -> secret.at(stage).map(version -> value(secret, version, stage)))
        .orElse(NOT_FOUND);
  }

  private SecretAnswer put(Map<String, Object> request) {
    String id = text(request, "SecretId", "");
    if (secrets.versions(id).isEmpty()) {
      return NOT_FOUND;
    }
    secrets.put(id, text(request, "SecretString", ""));
    return get(Map.of("SecretId", id));
  }

  private static SecretAnswer value(SecretVersions secret, Version version, String stage) {
    return new Done(
        Map.of(
            "ARN", Secrets.arn(secret.name()),
            "Name", secret.name(),
            "VersionId", version.id(),
            "SecretString", version.value(),
            "VersionStages", List.of(stage)));
  }

  private static String text(Map<String, Object> request, String field, String absent) {
    return request.get(field) instanceof String text ? text : absent;
  }
}
