package dev.reeldock.provider.wire;

import static java.util.stream.Collectors.joining;

import dev.reeldock.json.JsonObject;
import dev.reeldock.task.Cost;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was deducted: Kling's {@code final_..} fields, or the {@code billing} of its new bodies. */
final class WireCost {
  private WireCost() {}

  static Optional<Cost> of(Layer layer) {
    JsonObject task = layer.fields();
    JsonObject balance = task.object("final_balance_deduction").orElse(JsonObject.EMPTY);
    return Cost.of(
            task.word("final_unit_deduction").orElse(null),
            balance.word("quota").orElse(null),
            balance.word("list_price").orElse(null))
        .or(() -> billed(task.objects("billing")));
  }

  private static Optional<Cost> billed(List<JsonObject> lines) {
    return Cost.of(
        sum(lines, "unit", "amount"),
        sum(lines, "cash", "amount"),
        sum(lines, "cash", "list_price"));
  }

  /** Several packs may have paid: in the provider's spelling, "2+0.4". */
  private static @Nullable String sum(List<JsonObject> lines, String charged, String field) {
    String sum =
        lines.stream()
            .filter(line -> line.text("charge_type").filter(charged::equals).isPresent())
            .flatMap(line -> line.word(field).stream())
            .collect(joining("+"));
    return sum.isEmpty() ? null : Words.cut(sum);
  }
}
