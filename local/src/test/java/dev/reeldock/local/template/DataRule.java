package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.BUCKET;
import static dev.reeldock.local.template.ParsedTemplate.QUEUE;
import static dev.reeldock.local.template.ParsedTemplate.TABLE;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What is kept stays, and stays private. */
enum DataRule implements TemplateRule {
  OUTLIVES_THE_STACK,
  IS_ENCRYPTED,
  IS_NOT_PUBLIC,
  IS_REACHED_BY_TLS_ONLY,
  CAN_BE_RESTORED,
  ENDS_BROKEN_UPLOADS,
  FORGETS_INPUTS;

  private static final Set<String> WALLS =
      Set.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case OUTLIVES_THE_STACK -> data(template, (id, _) -> isRetained(template, id));
      case IS_ENCRYPTED ->
          Stream.concat(
                  data(template, (_, kept) -> isEncrypted(kept)).stream(),
                  template
                      .breaking(QUEUE, (_, queue) -> is(queue, "true", "SqsManagedSseEnabled"))
                      .stream())
              .toList();
      case IS_NOT_PUBLIC ->
          template.breaking(
              BUCKET,
              (_, bucket) ->
                  WALLS.stream()
                      .allMatch(
                          wall -> is(bucket, "true", "PublicAccessBlockConfiguration", wall)));
      case IS_REACHED_BY_TLS_ONLY ->
          template.breaking(BUCKET, (id, _) -> refusesPlainHttp(template, id));
      case CAN_BE_RESTORED -> data(template, DataRule::canBeRestored);
      case ENDS_BROKEN_UPLOADS ->
          template.breaking(
              BUCKET,
              (_, bucket) ->
                  lifecycle(bucket)
                      .anyMatch(rule ->
                          is(rule, "1", "AbortIncompleteMultipartUpload", "DaysAfterInitiation")));
      case FORGETS_INPUTS ->
          template.breaking(
              BUCKET,
              (id, bucket) ->
                  id.equals("SourceBucket")
                      == lifecycle(bucket).anyMatch(rule -> is(rule, "30", "ExpirationInDays")));
    };
  }

  private static List<String> data(ParsedTemplate template, BiPredicate<String, Value> asked) {
    return Stream.of(TABLE, BUCKET)
        .flatMap(type -> template.breaking(type, asked).stream())
        .toList();
  }

  private static boolean isRetained(ParsedTemplate template, String id) {
    Value resource = Values.at(template.root(), "Resources", id).orElseThrow();
    return is(resource, "RetainExceptOnCreate", "DeletionPolicy")
        && is(resource, "Retain", "UpdateReplacePolicy");
  }

  private static boolean isEncrypted(Value kept) {
    return is(kept, "true", "SSESpecification", "SSEEnabled")
        || !Values.items(kept, "BucketEncryption", "ServerSideEncryptionConfiguration").isEmpty();
  }

  private static boolean canBeRestored(String id, Value kept) {
    return id.equals("SourceBucket") // inputs are the callers'
        || is(kept, "Enabled", "VersioningConfiguration", "Status")
        || is(kept, "true", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled");
  }

  private static boolean refusesPlainHttp(ParsedTemplate template, String bucket) {
    List<String> all = List.of(bucket + ".Arn", "${" + bucket + ".Arn}/*");
    return template.all("AWS::S3::BucketPolicy").values().stream()
        .filter(policy -> is(policy, bucket, "Bucket"))
        .flatMap(policy -> Values.items(policy, "PolicyDocument", "Statement").stream())
        .anyMatch(statement ->
            is(statement, "Deny", "Effect")
                && is(statement, "*", "Principal")
                && is(statement, "s3:*", "Action")
                && Values.texts(statement, "Resource").equals(all)
                && is(statement, "false", "Condition", "Bool", "aws:SecureTransport"));
  }

  private static Stream<Value> lifecycle(Value bucket) {
    return Values.items(bucket, "LifecycleConfiguration", "Rules").stream()
        .filter(rule -> is(rule, "Enabled", "Status"));
  }

  private static boolean is(Value value, String text, String... path) {
    return Values.text(value, path).equals(text);
  }
}
