package dev.reeldock.local.simulation;

import dev.reeldock.local.simulation.Simulation.Outcome;
import java.util.Optional;

/** A history that comes to harm, as somebody who is to find the bug wants to read it. */
final class Harm {
  private Harm() {}

  static String told(Simulation simulation, Optional<Long> seed) {
    return seed.map(found -> told(simulation, History.of(found))).orElse("no seed came to harm");
  }

  static String told(Simulation simulation, History history) {
    History shrunk = Shrinking.shrink(history, it -> !simulation.run(it).well());
    Outcome outcome = simulation.tell(shrunk);
    return String.join(
        "\n",
        "seed " + history.seed() + ", played by " + outcome.played() + ", shrunk:",
        String.join("\n", outcome.story()),
        String.join("\n", outcome.broken()),
        "When the bug is mended, keep the history in simulation/kept.txt, with what it showed:",
        shrunk.toString());
  }
}
