package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.TaskId;
import dev.reeldock.task.Write;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A write of the domain as DynamoDB's update, alone or in a transaction. */
record TaskUpdate(String table, Map<String, AttributeValue> key, Expression expression) {
  /** A write that loses is answered with the record as it is. */
  private static final ReturnValuesOnConditionCheckFailure WINNER =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  static TaskUpdate of(String table, TaskId id, Write write, String writeId) {
    Map<String, AttributeValue> key = Map.of(Attributes.PK, text(TaskItem.key(id)));
    return new TaskUpdate(table, key, expression(write, writeId));
  }

  private static Expression expression(Write write, String writeId) {
    Expression expression = new Expression();
    expression.require("attribute_exists(" + expression.name(Attributes.PK) + ")");
    ConditionExpressions conditions = new ConditionExpressions(expression);
    write.requires().forEach(conditions::add);
    EffectExpressions effects = new EffectExpressions(expression);
    write.effects().forEach(effects::add);
    expression.set(Attributes.WRITE_ID, text(writeId));
    expression.set(Attributes.UPDATED_AT, Attributes.time(write.now()));
    return expression;
  }

  UpdateItemRequest request() {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(key)
        .updateExpression(expression.update())
        .conditionExpression(expression.condition())
        .expressionAttributeNames(expression.names())
        .expressionAttributeValues(expression.values())
        .returnValues(ReturnValue.ALL_NEW)
        .returnValuesOnConditionCheckFailure(WINNER)
        .build();
  }

  TransactWriteItem inTransaction() {
    return TransactWriteItem.builder()
        .update(update ->
            update
                .tableName(table)
                .key(key)
                .updateExpression(expression.update())
                .conditionExpression(expression.condition())
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .returnValuesOnConditionCheckFailure(WINNER))
        .build();
  }
}
