package dev.reeldock.provider.http;

import dev.reeldock.provider.Snapshot;
import dev.reeldock.task.Cost;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of what providers answer, and the words that it has for outcomes. */
final class Conformance {
  private static final String TABLE = "/dev/reeldock/provider/conformance.txt";
  private static final int COLUMNS = 6;

  private Conformance() {}

  /** One line; a body that is empty may be left out. */
  record Row(
      String reading, String status, String source, String name, String outcome, String body) {
    static Row of(String line) {
      String[] columns = line.split(" \\| ", COLUMNS);
      String body = columns.length < COLUMNS ? "" : columns[COLUMNS - 1];
      return new Row(columns[0], columns[1], columns[2], columns[3], columns[4], body);
    }

    int httpStatus() {
      return Integer.parseInt(status);
    }

    @Override
    public String toString() {
      return reading + ", " + source + ": " + name;
    }
  }

  static List<Row> rows() {
    try (InputStream table = Conformance.class.getResourceAsStream(TABLE)) {
      return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code SUCCEED 1+2 "words" [1 https://.. 5.1] cost 3.5 at 2026-01-01T00:00:00Z}. */
  static String words(Snapshot snapshot) {
    return joined(
        Stream.of(
                Stream.of(snapshot.status().name(), ids(snapshot)),
                Stream.of(snapshot.message())
                    .filter(text -> !text.isEmpty())
                    .map("\"%s\""::formatted),
                snapshot.results().stream().map(Conformance::words),
                Stream.ofNullable(snapshot.cost()).map(Conformance::words),
                Stream.ofNullable(snapshot.updatedAt()).map(time -> "at " + time))
            .flatMap(part -> part));
  }

  private static String ids(Snapshot snapshot) {
    return snapshot.ids().stream().map(ProviderTaskId::value).collect(Collectors.joining("+"));
  }

  private static String words(Result result) {
    Stream<String> marked = Stream.ofNullable(result.watermarkUrl()).map(url -> "marked " + url);
    Stream<String> plain = Stream.of(result.id(), result.url().toString(), result.duration());
    return "[" + joined(Stream.concat(plain, marked)) + "]";
  }

  private static String words(Cost cost) {
    return cost.equals(new Cost(cost.units(), null, null))
        ? "cost " + cost.units()
        : "cost " + cost.units() + "/" + cost.quota() + "/" + cost.listPrice();
  }

  private static String joined(Stream<String> parts) {
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
