package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.flag;
import static dev.reeldock.task.dynamodb.Attributes.number;
import static dev.reeldock.task.dynamodb.Attributes.optionalText;
import static dev.reeldock.task.dynamodb.Attributes.text;
import static dev.reeldock.task.dynamodb.Attributes.time;

import dev.reeldock.task.Artifact;
import dev.reeldock.task.Cost;
import dev.reeldock.task.Failure;
import dev.reeldock.task.HistoryEntry;
import dev.reeldock.task.Output;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The domain's small records as nested attributes, both ways. */
final class NestedValues {
  private NestedValues() {}

  static AttributeValue of(Refusal refusal) {
    return AttributeValue.fromM(
        Map.of(
            "code", number(refusal.code()),
            "message", text(refusal.message()),
            "status", number(refusal.httpStatus())));
  }

  static Refusal refusal(Map<String, AttributeValue> m) {
    return new Refusal((int) number(m, "code"), text(m, "message"), (int) number(m, "status"));
  }

  static AttributeValue of(HistoryEntry entry) {
    return AttributeValue.fromM(
        Map.of(
            "at", time(entry.at()), "event", text(entry.event()), "detail", text(entry.detail())));
  }

  static HistoryEntry historyEntry(AttributeValue value) {
    Map<String, AttributeValue> m = value.m();
    return new HistoryEntry(time(m, "at"), text(m, "event"), text(m, "detail"));
  }

  static AttributeValue of(Output output) {
    return AttributeValue.fromM(
        Map.of(
            "index", number(output.index()),
            "variant", text(spelling(output.variant())),
            "id", text(output.id()),
            "source", text(output.source().toString()),
            "key", text(output.key()),
            "duration", text(output.duration())));
  }

  static Output output(AttributeValue value) {
    Map<String, AttributeValue> m = value.m();
    return new Output(
        (int) number(m, "index"),
        variant(m),
        text(m, "id"),
        URI.create(text(m, "source")),
        text(m, "key"),
        text(m, "duration"));
  }

  private static String spelling(Variant variant) {
    return variant.name().toLowerCase(Locale.ROOT);
  }

  /** Absent in the records of the first version, which knew no other. */
  private static Variant variant(Map<String, AttributeValue> m) {
    return m.containsKey("variant")
        ? Variant.valueOf(text(m, "variant").toUpperCase(Locale.ROOT))
        : Variant.PLAIN;
  }

  static AttributeValue of(Cost cost) {
    Map<String, AttributeValue> m = new HashMap<>();
    put(m, "units", cost.units());
    put(m, "quota", cost.quota());
    put(m, "listPrice", cost.listPrice());
    return AttributeValue.fromM(m);
  }

  private static void put(Map<String, AttributeValue> m, String name, @Nullable String value) {
    if (value != null) {
      m.put(name, text(value));
    }
  }

  static Cost cost(Map<String, AttributeValue> m) {
    return new Cost(
        optionalText(m, "units").orElse(null),
        optionalText(m, "quota").orElse(null),
        optionalText(m, "listPrice").orElse(null));
  }

  static AttributeValue of(Artifact artifact) {
    return AttributeValue.fromM(
        Map.of(
            "index", number(artifact.index()),
            "variant", text(spelling(artifact.variant())),
            "id", text(artifact.id()),
            "key", text(artifact.key()),
            "duration", text(artifact.duration()),
            "bytes", number(artifact.bytes()),
            "sha256", text(artifact.sha256()),
            "contentType", text(artifact.contentType()),
            "sourceHost", text(artifact.sourceHost())));
  }

  static Artifact artifact(AttributeValue value) {
    Map<String, AttributeValue> m = value.m();
    return new Artifact(
        (int) number(m, "index"),
        variant(m),
        text(m, "id"),
        text(m, "key"),
        text(m, "duration"),
        number(m, "bytes"),
        text(m, "sha256"),
        text(m, "contentType"),
        text(m, "sourceHost"));
  }

  static AttributeValue of(Failure failure) {
    return AttributeValue.fromM(
        switch (failure) {
          case Failure.Refused(Refusal refusal, boolean inCall) ->
              Map.of(
                  "why", text("refused"),
                  "message", text(refusal.message()),
                  "code", number(refusal.code()),
                  "status", number(refusal.httpStatus()),
                  "inCall", flag(inCall));
          case Failure.Generation(String message) ->
              Map.of("why", text("generation"), "message", text(message));
          case Failure.Unusable(String message) ->
              Map.of("why", text("unusable"), "message", text(message));
          case Failure.GivenUp(String message) ->
              Map.of("why", text("given up"), "message", text(message));
        });
  }

  static Failure failure(Map<String, AttributeValue> m) {
    String why = text(m, "why");
    return switch (why) {
      case "refused" -> new Failure.Refused(refusal(m), flag(m, "inCall"));
      case "generation" -> new Failure.Generation(text(m, "message"));
      case "unusable" -> new Failure.Unusable(text(m, "message"));
      case "given up" -> new Failure.GivenUp(text(m, "message"));
      default -> throw new IllegalStateException("An item's failure is of no known sort: " + why);
    };
  }
}
