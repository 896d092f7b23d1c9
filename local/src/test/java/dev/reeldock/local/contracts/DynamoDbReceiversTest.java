package dev.reeldock.local.contracts;

import dev.reeldock.receiver.Receivers;
import dev.reeldock.receiver.ReceiversContract;
import dev.reeldock.receiver.dynamodb.DynamoDbReceivers;

final class DynamoDbReceiversTest extends ReceiversContract {
  @Override
  protected Receivers open() {
    return new DynamoDbReceivers(TaskTables.dynamoDb(), TaskTables.create());
  }
}
