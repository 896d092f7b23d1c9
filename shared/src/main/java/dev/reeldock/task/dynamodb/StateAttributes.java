package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.text;

import dev.reeldock.task.Artifact;
import dev.reeldock.task.Cost;
import dev.reeldock.task.Output;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.StateName;
import dev.reeldock.task.TaskState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A state as attributes, both ways. */
final class StateAttributes {
  private StateAttributes() {}

  static String spelling(StateName name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  static void name(StateName name, Expression expression) {
    expression.set(Attributes.STATE, text(spelling(name)));
    expression.set(Attributes.RANK, Attributes.number(name.rank()));
  }

  static void enter(TaskState state, Expression expression) {
    name(state.name(), expression);
    state
        .providerTaskId()
        .ifPresent(id -> expression.set(Attributes.PROVIDER_TASK_ID, text(id.value())));
    switch (state) {
      case TaskState.Queued _,
          TaskState.Submitting _,
          TaskState.Submitted _,
          TaskState.Processing _ -> {}
      case TaskState.Finished finished -> {
        expression.set(Attributes.OUTPUTS, outputs(finished.outputs()));
        expression.set(Attributes.LEASE_END, Attributes.time(finished.leaseEnd()));
        cost(finished.cost(), expression);
      }
      case TaskState.Stored stored -> {
        expression.set(Attributes.ARTIFACTS, artifacts(stored.artifacts()));
        expression.remove(Attributes.OUTPUTS);
        expression.remove(Attributes.LEASE_END);
        cost(stored.cost(), expression);
      }
      case TaskState.Failed failed -> {
        expression.set(Attributes.FAILURE, NestedValues.of(failed.failure()));
        cost(failed.cost(), expression);
      }
    }
  }

  private static void cost(@Nullable Cost cost, Expression expression) {
    if (cost != null) {
      expression.set(Attributes.COST, NestedValues.of(cost));
    }
  }

  private static AttributeValue outputs(List<Output> outputs) {
    return AttributeValue.fromL(outputs.stream().map(NestedValues::of).toList());
  }

  private static AttributeValue artifacts(List<Artifact> artifacts) {
    return AttributeValue.fromL(artifacts.stream().map(NestedValues::of).toList());
  }

  static TaskState read(Map<String, AttributeValue> item) {
    StateName name =
        StateName.valueOf(Attributes.text(item, Attributes.STATE).toUpperCase(Locale.ROOT));
    return switch (name) {
      case QUEUED -> new TaskState.Queued();
      case SUBMITTING -> new TaskState.Submitting();
      case SUBMITTED -> new TaskState.Submitted(providerTaskId(item));
      case PROCESSING -> new TaskState.Processing(providerTaskId(item));
      case FINISHED ->
          new TaskState.Finished(
              providerTaskId(item),
              list(item, Attributes.OUTPUTS).stream().map(NestedValues::output).toList(),
              cost(item),
              Attributes.time(item, Attributes.LEASE_END));
      case STORED ->
          new TaskState.Stored(
              providerTaskId(item),
              list(item, Attributes.ARTIFACTS).stream().map(NestedValues::artifact).toList(),
              cost(item));
      case FAILED -> failed(item);
    };
  }

  private static TaskState failed(Map<String, AttributeValue> item) {
    ProviderTaskId id = item.containsKey(Attributes.PROVIDER_TASK_ID) ? providerTaskId(item) : null;
    AttributeValue failure = item.getOrDefault(Attributes.FAILURE, AttributeValue.fromM(Map.of()));
    return new TaskState.Failed(id, NestedValues.failure(failure.m()), cost(item));
  }

  private static ProviderTaskId providerTaskId(Map<String, AttributeValue> item) {
    return new ProviderTaskId(Attributes.text(item, Attributes.PROVIDER_TASK_ID));
  }

  private static @Nullable Cost cost(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get(Attributes.COST))
        .map(cost -> NestedValues.cost(cost.m()))
        .orElse(null);
  }

  private static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
    return item.getOrDefault(name, AttributeValue.fromL(List.of())).l();
  }
}
