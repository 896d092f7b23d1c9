package dev.reeldock.local.template;

import static dev.reeldock.local.template.ParsedTemplate.BUCKET;
import static dev.reeldock.local.template.ParsedTemplate.TABLE;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What is kept stays, and stays private. */
enum DataRule implements TemplateRule {
  OUTLIVES_THE_STACK,
  IS_ENCRYPTED,
  IS_NOT_PUBLIC,
  CAN_BE_RESTORED,
  FORGETS_WHAT_THE_TABLES_SAY;

  private static final Form ENCRYPTED =
      Form.of(
          "ServerSideEncryptionConfiguration:"
              + " [{ ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 } }]");

  private static final Form WALLS =
      Form.of(
          """
          BlockPublicAcls: true
          BlockPublicPolicy: true
          IgnorePublicAcls: true
          RestrictPublicBuckets: true
          """);

  /** Nothing overwrites a result: an old version is one that was deleted. */
  private static final Form LIFECYCLES =
      Form.of(
          """
          SourceBucket:
            Rules:
              - { Id: _, Status: Enabled, ExpirationInDays: 30 }
              - { Id: _, Status: Enabled, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }
          ResultBucket:
            Rules:
              - { Id: _, Status: Enabled, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }
              - { Id: _, Status: Enabled, NoncurrentVersionExpiration: { NoncurrentDays: 30 }, ExpiredObjectDeleteMarker: true }
          """);

  private static final Form TIMES_TO_LIVE =
      Form.of("TaskTable: { AttributeName: ttl, Enabled: true }");

  @Override
  public List<String> problems(ParsedTemplate template) {
    return switch (this) {
      case OUTLIVES_THE_STACK -> data(template, (id, _) -> isRetained(template, id));
      case IS_ENCRYPTED -> data(template, (_, kept) -> isEncrypted(kept));
      case IS_NOT_PUBLIC ->
          template.breaking(
              BUCKET, (_, bucket) -> WALLS.fits(bucket, "PublicAccessBlockConfiguration"));
      case CAN_BE_RESTORED -> data(template, DataRule::canBeRestored);
      case FORGETS_WHAT_THE_TABLES_SAY ->
          Stream.concat(
                  LIFECYCLES.misfits(template.parts(BUCKET, "LifecycleConfiguration")).stream(),
                  TIMES_TO_LIVE.misfits(template.parts(TABLE, "TimeToLiveSpecification")).stream())
              .toList();
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
        || ENCRYPTED.fits(kept, "BucketEncryption");
  }

  private static boolean canBeRestored(String id, Value kept) {
    return id.equals("SourceBucket") // inputs are the callers'
        || is(kept, "Enabled", "VersioningConfiguration", "Status")
        || is(kept, "true", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled");
  }

  private static boolean is(Value value, String text, String... path) {
    return Values.text(value, path).equals(text);
  }
}
