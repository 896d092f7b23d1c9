package dev.reeldock.local.template;

import dev.reeldock.local.emulators.Account;
import dev.reeldock.local.emulators.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A stack's name and the suffix that keeps the names of its resources apart from any other's. */
public record StackName(String name, String suffix, URI queueEndpoint) {

  /** A stack that shares no resource with any before it. */
  public static StackName fresh(String name, URI queueEndpoint) {
    return new StackName(name, UUID.randomUUID().toString().substring(0, 8), queueEndpoint);
  }

  /** Empty for a resource that the sandbox does not make. */
  Optional<Identity> identityOf(String logicalId, ResourceType type) {
    String physical = String.join("-", name, logicalId, suffix);
    return switch (type) {
      case FUNCTION ->
          Optional.of(Identity.withArn(physical, Account.arn("lambda", "function:" + physical)));
      case API -> Optional.of(Identity.of(apiId(physical)));
      case TABLE ->
          Optional.of(Identity.withArn(physical, Account.arn("dynamodb", "table/" + physical)));
      case BUCKET -> Optional.of(bucket(physical.toLowerCase(Locale.ROOT)));
      case QUEUE -> Optional.of(Identity.withArn(queueUrl(physical), Account.arn("sqs", physical)));
      case RULE ->
          Optional.of(Identity.withArn(physical, Account.arn("events", "rule/" + physical)));
      case TOPIC -> Optional.of(Identity.of(Account.arn("sns", physical)));
      case SECRET -> Optional.of(Identity.withArn(Secrets.arn(physical), Secrets.arn(physical)));
      case LOG_GROUP,
          METRIC_FILTER,
          ALARM,
          BUCKET_POLICY,
          QUEUE_POLICY,
          SUBSCRIPTION,
          PERMISSION,
          ROLE,
          API_ACCOUNT ->
          Optional.empty();
    };
  }

  private static Identity bucket(String bucket) {
    return Identity.withArn(bucket, "arn:" + Account.PARTITION + ":s3:::" + bucket);
  }

  private String queueUrl(String queue) {
    return queueEndpoint + "/" + Account.ID + "/" + queue;
  }

  /** Ten letters and digits, as API Gateway makes them. */
  private static String apiId(String physical) {
    return UUID.nameUUIDFromBytes(physical.getBytes(StandardCharsets.UTF_8))
        .toString()
        .replace("-", "")
        .substring(0, 10);
  }
}
