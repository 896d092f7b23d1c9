package dev.reeldock.local.journeys;

import dev.reeldock.local.template.Permission;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.s3.model.S3Request;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** What IAM would ask for a request of the SDK, with physical names. Source: AWS's own tables. */
final class NeededPermissions {
  private NeededPermissions() {}

  static Stream<Permission> of(SdkRequest request) {
    String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");
    return switch (request) {
      case DynamoDbRequest _ -> ofDynamoDb(operation, request);
      case S3Request _ ->
          s3(request, operation)
              .map(asked -> of("s3", asked, text(request, "Bucket") + "/" + folder(request)));
      case SqsRequest _ -> Stream.of(of("sqs", operation, text(request, "QueueUrl")));
      case SecretsManagerRequest _ ->
          Stream.of(of("secretsmanager", operation, text(request, "SecretId")));
      default -> throw new IllegalStateException("No function shall send " + operation);
    };
  }

  /**
   * For one operation on one resource: a table, an index of it, a queue, a secret, or a bucket with
   * the first folder of a key.
   */
  static Permission of(String service, String operation, String resource) {
    return switch (service) {
      case "dynamodb", "secretsmanager" -> new Permission(service + ":" + operation, resource);
      case "s3" -> new Permission(s3Action(operation), resource + "*");
      case "sqs" -> new Permission("sqs:" + operation.replaceFirst("Batch$", ""), resource);
      default ->
          throw new IllegalStateException("No function shall call " + service + ":" + operation);
    };
  }

  /** Tags that come with an object want a right of their own. */
  private static Stream<String> s3(SdkRequest request, String operation) {
    return find(request, "Tagging").isPresent()
        ? Stream.of(operation, "PutObjectTagging")
        : Stream.of(operation);
  }

  private static Stream<Permission> ofDynamoDb(String operation, SdkRequest request) {
    return switch (request) {
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().flatMap(NeededPermissions::ofItem);
      case BatchGetItemRequest batch ->
          batch.requestItems().keySet().stream().map(table -> dynamoDb(operation, table));
      default ->
          Stream.of(
              dynamoDb(
                  operation,
                  text(request, "TableName")
                      + find(request, "IndexName").map(index -> "/index/" + index).orElse("")));
    };
  }

  /** A transaction needs what its parts need. */
  private static Stream<Permission> ofItem(TransactWriteItem item) {
    return Stream.of(
            Optional.ofNullable(item.put()).map(put -> dynamoDb("PutItem", put.tableName())),
            Optional.ofNullable(item.update())
                .map(update -> dynamoDb("UpdateItem", update.tableName())),
            Optional.ofNullable(item.delete())
                .map(delete -> dynamoDb("DeleteItem", delete.tableName())),
            Optional.ofNullable(item.conditionCheck())
                .map(check -> dynamoDb("ConditionCheckItem", check.tableName())))
        .flatMap(Optional::stream);
  }

  private static Permission dynamoDb(String operation, String resource) {
    return of("dynamodb", operation, resource);
  }

  /** With its slash: a statement names nothing narrower. */
  private static String folder(SdkRequest request) {
    String key = text(request, "Key");
    return key.substring(0, key.indexOf('/') + 1);
  }

  private static String s3Action(String operation) {
    return switch (operation) {
      case "HeadObject" -> "s3:GetObject";
      case "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload" -> "s3:PutObject";
      default -> "s3:" + operation;
    };
  }

  private static String text(SdkRequest request, String field) {
    return find(request, field).orElseThrow();
  }

  private static Optional<String> find(SdkRequest request, String field) {
    return request.getValueForField(field, String.class);
  }
}
