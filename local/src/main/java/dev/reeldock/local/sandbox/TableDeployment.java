package dev.reeldock.local.sandbox;

import dev.reeldock.local.template.Table;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** Makes a table with its indexes and its expiry. */
record TableDeployment(DynamoDbClient dynamoDb) {
  void create(Table table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(table))
            .keySchema(keys(table.keys()));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(TableDeployment::index).toList());
    }
    dynamoDb.createTable(request.build());
    table.timeToLive().attributeName().ifPresent(name -> expire(table, name));
  }

  private void expire(Table table, String attribute) {
    dynamoDb.updateTimeToLive(request ->
        request
            .tableName(table.name())
            .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
  }

  private static List<AttributeDefinition> attributes(Table table) {
    return table.attributeTypes().entrySet().stream()
        .map(type ->
            AttributeDefinition.builder()
                .attributeName(type.getKey())
                .attributeType(type.getValue())
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Table.Index index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    if (!index.projectedAttributes().isEmpty()) {
      projection.nonKeyAttributes(index.projectedAttributes());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.keys()))
        .projection(projection.build())
        .build();
  }

  private static List<KeySchemaElement> keys(List<Table.Key> keys) {
    return keys.stream()
        .map(key ->
            KeySchemaElement.builder().attributeName(key.attribute()).keyType(key.type()).build())
        .toList();
  }
}
