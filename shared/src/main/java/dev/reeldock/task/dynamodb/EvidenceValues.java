package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.optionalText;
import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.Cost;
import dev.reeldock.task.Evidence;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a callback has told as nested attributes, both ways. */
final class EvidenceValues {
  private EvidenceValues() {}

  static AttributeValue of(Evidence evidence) {
    Map<String, AttributeValue> m = new HashMap<>();
    m.put("id", text(evidence.id().value()));
    switch (evidence) {
      case Evidence.Success(_, List<Result> results, Cost cost) -> {
        m.put("results", AttributeValue.fromL(results.stream().map(EvidenceValues::of).toList()));
        putCost(m, cost);
      }
      case Evidence.Failed(_, String message, Cost cost) -> {
        m.put("message", text(message));
        putCost(m, cost);
      }
    }
    return AttributeValue.fromM(m);
  }

  private static void putCost(Map<String, AttributeValue> m, @Nullable Cost cost) {
    if (cost != null) {
      m.put("cost", NestedValues.of(cost));
    }
  }

  static Evidence evidence(Map<String, AttributeValue> m) {
    ProviderTaskId id = new ProviderTaskId(text(m, "id"));
    Cost cost = m.containsKey("cost") ? NestedValues.cost(m.get("cost").m()) : null;
    return m.containsKey("results")
        ? new Evidence.Success(
            id, m.get("results").l().stream().map(EvidenceValues::result).toList(), cost)
        : new Evidence.Failed(id, text(m, "message"), cost);
  }

  private static AttributeValue of(Result result) {
    Map<String, AttributeValue> m = new HashMap<>();
    m.put("id", text(result.id()));
    m.put("url", text(result.url().toString()));
    m.put("duration", text(result.duration()));
    if (result.watermarkUrl() != null) {
      m.put("watermarkUrl", text(result.watermarkUrl().toString()));
    }
    return AttributeValue.fromM(m);
  }

  private static Result result(AttributeValue value) {
    Map<String, AttributeValue> m = value.m();
    return new Result(
        text(m, "id"),
        URI.create(text(m, "url")),
        optionalText(m, "watermarkUrl").map(URI::create).orElse(null),
        text(m, "duration"));
  }
}
