package dev.reeldock.task.dynamodb;

import static dev.reeldock.task.dynamodb.Attributes.number;
import static dev.reeldock.task.dynamodb.Attributes.optionalText;
import static dev.reeldock.task.dynamodb.Attributes.optionalTime;
import static dev.reeldock.task.dynamodb.Attributes.text;
import static dev.reeldock.task.dynamodb.Attributes.time;

import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.RelayTry;
import dev.reeldock.task.Relays;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far a caller has been told, as one nested attribute, both ways. */
final class RelayValues {
  private RelayValues() {}

  static AttributeValue of(Relays relays) {
    Map<String, AttributeValue> m = new HashMap<>();
    putWord(m, "told", relays.told());
    putWord(m, "ending", relays.ending());
    putWord(m, "telling", relays.telling());
    m.put("tries", number(relays.tries()));
    putTime(m, "leaseEnd", relays.leaseEnd());
    putTime(m, "nextTry", relays.nextTry());
    m.put("log", AttributeValue.fromL(relays.log().stream().map(RelayValues::of).toList()));
    return AttributeValue.fromM(m);
  }

  private static AttributeValue of(RelayTry entry) {
    return AttributeValue.fromM(
        Map.of(
            "at", time(entry.at()),
            "status", text(entry.status().word()),
            "number", number(entry.number()),
            "came", text(entry.came()),
            "took", number(entry.took().toMillis())));
  }

  private static void putWord(Map<String, AttributeValue> m, String name, @Nullable Enum<?> word) {
    if (word != null) {
      m.put(name, text(word.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static void putTime(Map<String, AttributeValue> m, String name, @Nullable Instant time) {
    if (time != null) {
      m.put(name, time(time));
    }
  }

  static Relays read(Map<String, AttributeValue> item) {
    AttributeValue value = item.get(Attributes.RELAYS);
    return value == null ? Relays.NONE : relays(value.m());
  }

  private static Relays relays(Map<String, AttributeValue> m) {
    return new Relays(
        word(m, "told", CallerStatus.class),
        word(m, "ending", Relays.Ending.class),
        word(m, "telling", CallerStatus.class),
        (int) number(m, "tries"),
        optionalTime(m, "leaseEnd").orElse(null),
        optionalTime(m, "nextTry").orElse(null),
        m.getOrDefault("log", AttributeValue.fromL(List.of())).l().stream()
            .map(entry -> relayTry(entry.m()))
            .toList());
  }

  private static RelayTry relayTry(Map<String, AttributeValue> m) {
    return new RelayTry(
        time(m, "at"),
        CallerStatus.valueOf(text(m, "status").toUpperCase(Locale.ROOT)),
        (int) number(m, "number"),
        text(m, "came"),
        Duration.ofMillis(number(m, "took")));
  }

  private static <E extends Enum<E>> @Nullable E word(
      Map<String, AttributeValue> m, String name, Class<E> words) {
    return optionalText(m, name)
        .map(word -> Enum.valueOf(words, word.toUpperCase(Locale.ROOT)))
        .orElse(null);
  }
}
