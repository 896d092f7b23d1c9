package dev.reeldock.local.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Makes a table answer a query and a batch of reads with only so much of what there is. */
final class PartialAnswers implements ExecutionInterceptor {
  private final int mostOfAQuery;
  private final int mostOfABatch;
  private int queries;
  private int batches;

  PartialAnswers(int mostOfAQuery, int mostOfABatch) {
    this.mostOfAQuery = mostOfAQuery;
    this.mostOfABatch = mostOfABatch;
  }

  int queries() {
    return queries;
  }

  int batches() {
    return batches;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (context.request() instanceof QueryRequest query) {
      queries++;
      return query.toBuilder().limit(Math.min(query.limit(), mostOfAQuery)).build();
    }
    return context.request();
  }

  /** What comes last in the answer is taken out of it again, and said to be left. */
  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (context.response() instanceof BatchGetItemResponse whole) {
      batches++;
      String table =
          ((BatchGetItemRequest) context.request()).requestItems().keySet().iterator().next();
      List<Map<String, AttributeValue>> items =
          Objects.requireNonNull(whole.responses().get(table));
      int most = Math.min(items.size(), mostOfABatch);
      return whole.toBuilder()
          .responses(Map.of(table, items.subList(0, most)))
          .unprocessedKeys(left(table, items.subList(most, items.size())))
          .build();
    }
    return context.response();
  }

  private static Map<String, KeysAndAttributes> left(
      String table, List<Map<String, AttributeValue>> items) {
    List<Map<String, AttributeValue>> keys =
        items.stream().map(item -> Map.of("pk", Objects.requireNonNull(item.get("pk")))).toList();
    return keys.isEmpty()
        ? Map.of()
        : Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
  }
}
