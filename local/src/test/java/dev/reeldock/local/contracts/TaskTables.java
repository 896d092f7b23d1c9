package dev.reeldock.local.contracts;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.template.StackName;
import dev.reeldock.local.template.Table;
import dev.reeldock.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Empty tables as template.yaml describes them, each under a name of its own. */
public final class TaskTables {
  private static final Table TEMPLATE =
      Template.read(Path.of("../template.yaml"))
          .stack(
              new StackName("contracts", "00000000", URI.create("http://127.0.0.1:9324")), Map.of())
          .all(Table.class)
          .getFirst();

  private static final DynamoDbClient CLIENT = client();

  private TaskTables() {}

  /** The client of every test; as a function's, with the CRT. */
  public static DynamoDbClient dynamoDb() {
    return CLIENT;
  }

  private static DynamoDbClient client() {
    SharedEmulators.get();
    return DynamoDbClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  }

  public static String create() {
    String name = "tasks-" + UUID.randomUUID();
    CLIENT.createTable(request ->
        request
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes())
            .keySchema(keys(TEMPLATE.keys()))
            .globalSecondaryIndexes(TEMPLATE.indexes().stream().map(TaskTables::index).toList()));
    return name;
  }

  private static List<AttributeDefinition> attributes() {
    return TEMPLATE.attributeTypes().entrySet().stream()
        .map(type ->
            AttributeDefinition.builder()
                .attributeName(type.getKey())
                .attributeType(type.getValue())
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Table.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.keys()))
        .projection(projection -> projection.projectionType(index.projection()))
        .build();
  }

  private static List<KeySchemaElement> keys(List<Table.Key> keys) {
    return keys.stream()
        .map(key ->
            KeySchemaElement.builder().attributeName(key.attribute()).keyType(key.type()).build())
        .toList();
  }
}
