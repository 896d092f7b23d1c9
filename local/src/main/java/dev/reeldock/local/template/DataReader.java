package dev.reeldock.local.template;

import dev.reeldock.local.template.GeneratedSecret.Form;
import dev.reeldock.local.template.Queue.Redrive;
import dev.reeldock.local.template.Table.Index;
import dev.reeldock.local.template.Table.TimeToLive;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the resources that hold something: tables, buckets, queues and secrets. */
final class DataReader {
  private DataReader() {}

  static Table table(Fields fields, Identity identity) {
    Map<String, String> types = new HashMap<>();
    for (Fields attribute : fields.parts("AttributeDefinitions", Shape.ATTRIBUTE)) {
      types.put(attribute.text("AttributeName"), attribute.text("AttributeType"));
    }
    return new Table(
        fields.owner(),
        identity.ref(),
        types,
        keys(fields),
        fields.parts("GlobalSecondaryIndexes", Shape.INDEX).stream()
            .map(DataReader::index)
            .toList(),
        timeToLive(fields.part("TimeToLiveSpecification", Shape.TIME_TO_LIVE)));
  }

  static Bucket bucket(Fields fields, Identity identity) {
    Fields versioning = fields.part("VersioningConfiguration", Shape.VERSIONING);
    return new Bucket(
        fields.owner(),
        identity.ref(),
        versioning.text("Status", "").equals("Enabled"),
        tellsEventBridge(fields.part("NotificationConfiguration", Shape.NOTIFICATION)));
  }

  static Queue queue(Fields fields, Identity identity) {
    return new Queue(
        fields.owner(),
        identity.ref(),
        identity.arn(),
        Duration.ofSeconds(fields.number("VisibilityTimeout", 30)),
        Duration.ofSeconds(fields.number("DelaySeconds", 0)),
        redrive(fields));
  }

  static GeneratedSecret secret(Fields fields, Identity identity) {
    Fields generated = fields.part("GenerateSecretString", Shape.GENERATED_SECRET);
    return new GeneratedSecret(
        fields.owner(),
        identity.ref(),
        generated.number("PasswordLength", 32),
        generated.flag("ExcludePunctuation"),
        form(generated));
  }

  private static boolean tellsEventBridge(Fields notification) {
    return notification
        .part("EventBridgeConfiguration", Shape.EVENT_BRIDGE)
        .flag("EventBridgeEnabled");
  }

  private static Form form(Fields generated) {
    return generated.has("GenerateStringKey")
        ? new Form.FieldOf(
            generated.text("SecretStringTemplate"), generated.text("GenerateStringKey"))
        : new Form.WholeValue();
  }

  private static Redrive redrive(Fields fields) {
    if (!fields.has("RedrivePolicy")) {
      return new Redrive.Never();
    }
    Fields policy = fields.part("RedrivePolicy", Shape.REDRIVE);
    return new Redrive.After(policy.number("maxReceiveCount"), policy.text("deadLetterTargetArn"));
  }

  private static Index index(Fields fields) {
    Fields projection = fields.part("Projection", Shape.PROJECTION);
    return new Index(
        fields.text("IndexName"),
        keys(fields),
        projection.text("ProjectionType"),
        projection.texts("NonKeyAttributes"));
  }

  private static List<Table.Key> keys(Fields fields) {
    return fields.parts("KeySchema", Shape.KEY).stream()
        .map(key -> new Table.Key(key.text("AttributeName"), key.text("KeyType")))
        .toList();
  }

  private static TimeToLive timeToLive(Fields fields) {
    return fields.flag("Enabled")
        ? new TimeToLive.By(fields.text("AttributeName"))
        : new TimeToLive.Never();
  }
}
