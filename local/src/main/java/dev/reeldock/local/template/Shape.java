package dev.reeldock.local.template;

import java.util.Set;

/**
 * What the sandbox runs of each part of a template, and what it knows to have no effect on a
 * laptop. A property on neither list stops the sandbox: it never runs something other than the
 * template.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that cannot change
enum Shape {
  TEMPLATE(
      Set.of("Parameters", "Conditions", "Globals", "Resources", "Outputs"),
      Set.of("AWSTemplateFormatVersion", "Transform", "Description", "Metadata", "Rules")),
  GLOBALS(Set.of("Function"), Set.of()),
  PARAMETER(
      Set.of(
          "Type",
          "Default",
          "AllowedPattern",
          "AllowedValues",
          "MinValue",
          "MaxValue",
          "MinLength",
          "MaxLength",
          "ConstraintDescription"),
      Set.of("Description", "NoEcho")),
  RESOURCE(
      Set.of("Type", "Condition", "Properties"),
      Set.of("DeletionPolicy", "UpdateReplacePolicy", "DependsOn", "Metadata")),
  OUTPUT(Set.of("Value"), Set.of("Description", "Export")),

  FUNCTION(
      Set.of("Handler", "Runtime", "Timeout", "Environment", "Events"),
      Set.of(
          "Description",
          "CodeUri",
          "MemorySize",
          "Architectures",
          "LoggingConfig",
          "Role",
          "Tracing",
          "Tags",
          "SnapStart",
          "AutoPublishAlias",
          "ReservedConcurrentExecutions",
          "EphemeralStorage",
          "EventInvokeConfig")),
  ENVIRONMENT(Set.of("Variables"), Set.of()),
  EVENT(Set.of("Type", "Properties"), Set.of()),
  API_EVENT(Set.of("RestApiId", "Path", "Method"), Set.of()),
  QUEUE_EVENT(Set.of("Queue", "BatchSize", "FunctionResponseTypes", "ScalingConfig"), Set.of()),
  SCALING(Set.of("MaximumConcurrency"), Set.of()),

  RULE(Set.of("ScheduleExpression", "EventPattern", "Targets"), Set.of("Description", "Tags")),
  EVENT_PATTERN(Set.of("source", "detail-type", "detail"), Set.of()),
  EVENT_DETAIL(Set.of("bucket", "object"), Set.of()),
  EVENT_BUCKET(Set.of("name"), Set.of()),
  EVENT_OBJECT(Set.of("key"), Set.of()),
  EVENT_KEY(Set.of("prefix"), Set.of()),
  TARGET(Set.of("Arn"), Set.of("Id", "RetryPolicy", "DeadLetterConfig")),

  API(
      Set.of("StageName", "GatewayResponses", "Auth"),
      Set.of(
          "Description",
          "Name",
          "MethodSettings",
          "AccessLogSetting",
          "TracingEnabled",
          "EndpointConfiguration",
          "OpenApiVersion",
          "PropagateTags",
          "AlwaysDeploy",
          "Tags")),
  API_AUTH(Set.of(), Set.of("ApiKeyRequired")),
  GATEWAY_RESPONSES(
      Set.of("MISSING_AUTHENTICATION_TOKEN", "REQUEST_TOO_LARGE", "DEFAULT_4XX", "DEFAULT_5XX"),
      Set.of("THROTTLED", "QUOTA_EXCEEDED")),
  GATEWAY_RESPONSE(Set.of("StatusCode", "ResponseTemplates"), Set.of()),
  RESPONSE_TEMPLATES(Set.of("application/json"), Set.of()),

  TABLE(
      Set.of(
          "AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "TimeToLiveSpecification"),
      Set.of(
          "BillingMode",
          "PointInTimeRecoverySpecification",
          "SSESpecification",
          "DeletionProtectionEnabled",
          "Tags")),
  ATTRIBUTE(Set.of("AttributeName", "AttributeType"), Set.of()),
  KEY(Set.of("AttributeName", "KeyType"), Set.of()),
  INDEX(Set.of("IndexName", "KeySchema", "Projection"), Set.of()),
  PROJECTION(Set.of("ProjectionType", "NonKeyAttributes"), Set.of()),
  TIME_TO_LIVE(Set.of("AttributeName", "Enabled"), Set.of()),

  BUCKET(
      Set.of("VersioningConfiguration", "NotificationConfiguration"),
      Set.of(
          "BucketEncryption",
          "PublicAccessBlockConfiguration",
          "LifecycleConfiguration",
          "OwnershipControls",
          "Tags")),
  VERSIONING(Set.of("Status"), Set.of()),
  NOTIFICATION(Set.of("EventBridgeConfiguration"), Set.of()),
  EVENT_BRIDGE(Set.of("EventBridgeEnabled"), Set.of()),

  QUEUE(
      Set.of("VisibilityTimeout", "DelaySeconds", "RedrivePolicy"),
      Set.of("MessageRetentionPeriod", "SqsManagedSseEnabled", "KmsMasterKeyId", "Tags")),
  REDRIVE(Set.of("deadLetterTargetArn", "maxReceiveCount"), Set.of()),

  SECRET(Set.of("GenerateSecretString"), Set.of("Description", "KmsKeyId", "Tags")),
  GENERATED_SECRET(
      Set.of("SecretStringTemplate", "GenerateStringKey", "PasswordLength", "ExcludePunctuation"),
      Set.of());

  private final Set<String> runs;
  private final Set<String> withoutEffect;

  Shape(Set<String> runs, Set<String> withoutEffect) {
    this.runs = runs;
    this.withoutEffect = withoutEffect;
  }

  boolean knows(String property) {
    return runs.contains(property) || withoutEffect.contains(property);
  }
}
