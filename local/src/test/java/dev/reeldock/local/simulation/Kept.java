package dev.reeldock.local.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A history that is tried each time, before any new one.
 *
 * @param shows the planted bug that it finds, or what it showed before that was mended
 */
record Kept(String shows, History history) {

  /** Those of {@code simulation/kept.txt}: each a line of what it shows, and one of decisions. */
  static List<Kept> all() {
    List<String> lines = text().strip().lines().filter(line -> !line.startsWith("#")).toList();
    return Arrays.stream(String.join("\n", lines).strip().split("\n\n", -1))
        .map(String::strip)
        .map(Kept::parse)
        .toList();
  }

  private static Kept parse(String entry) {
    List<String> parts = List.of(entry.split("\n", 2));
    return new Kept(parts.getFirst(), History.parse(parts.getLast()));
  }

  private static String text() {
    try (InputStream file = Kept.class.getResourceAsStream("/simulation/kept.txt")) {
      return new String(
          Objects.requireNonNull(file, "simulation/kept.txt").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bug that it finds, if that is a planted one. */
  Optional<PlantedBug> bug() {
    return Arrays.stream(PlantedBug.values()).filter(bug -> bug.name().equals(shows)).findFirst();
  }
}
