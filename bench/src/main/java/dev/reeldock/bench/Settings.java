package dev.reeldock.bench;

import dev.reeldock.bench.media.Media;
import java.util.Map;

/**
 * How much is measured.
 *
 * @param rounds pairs of copies of 20 MiB; of 1 GiB there are a tenth as many
 * @param jvm options of the product's JVM, after Lambda's own
 */
record Settings(int rounds, long seed, String jvm) {
  static final Media SMALL = new Media(20 * 1024 * 1024);
  static final Media LARGE = new Media(1024 * 1024 * 1024);

  private static final int FEWER = 10;

  Settings {
    if (rounds < 1) {
      throw new IllegalArgumentException("ROUNDS is a number from 1 on, not " + rounds + ".");
    }
  }

  static Settings of(Map<String, String> environment) {
    return new Settings(
        (int) number(environment, "ROUNDS", 50),
        number(environment, "SEED", System.nanoTime() % 1_000_000),
        environment.getOrDefault("JVM", ""));
  }

  private static long number(Map<String, String> environment, String name, long otherwise) {
    String text = environment.getOrDefault(name, "");
    if (!text.matches("\\d{0,9}")) {
      throw new IllegalArgumentException(name + " is a whole number, not " + text + ".");
    }
    return text.isEmpty() ? otherwise : Long.parseLong(text);
  }

  int rounds(Media media) {
    return media.equals(SMALL) ? rounds : Math.ceilDiv(rounds, FEWER);
  }
}
