package dev.reeldock.callback;

import dev.reeldock.task.Output;
import dev.reeldock.task.Result;
import dev.reeldock.task.Variant;
import java.util.List;
import java.util.Optional;

/**
 * What the provider names now, beside the outputs of what it named first: which result is which. An
 * id tells that only where it is one output's and one result's alone; gateways give each the same,
 * or new ones at each query.
 */
record FreshResults(List<Output> outputs, List<Result> results) {
  FreshResults(List<Output> outputs, List<Result> results) {
    this.outputs = outputs.stream().filter(it -> it.variant() == Variant.PLAIN).toList();
    this.results = List.copyOf(results);
  }

  /** By the provider's id of it, or by its place. */
  Optional<Result> of(Output output) {
    return tells(output.id())
        ? results.stream().filter(result -> result.id().equals(output.id())).findFirst()
        : atPlace(output.index());
  }

  private boolean tells(String id) {
    return !id.isEmpty()
        && outputs.stream().filter(output -> output.id().equals(id)).count() == 1
        && results.stream().filter(result -> result.id().equals(id)).count() == 1;
  }

  /** A place tells only where none is missing; what an id says is another's is another's. */
  private Optional<Result> atPlace(int index) {
    return Optional.of(results)
        .filter(all -> all.size() == outputs.size())
        .map(all -> all.get(index - 1))
        .filter(result -> !tells(result.id()));
  }
}
