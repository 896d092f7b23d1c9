package dev.reeldock.local.simulation;

import dev.reeldock.local.simulation.Simulation.Outcome;
import java.util.Optional;

/** A seed that comes to harm, as somebody who is to find the bug wants to read it. */
final class Harm {
  private Harm() {}

  static String told(Simulation simulation, Optional<Long> seed) {
    return seed.map(found -> told(simulation, found)).orElse("no seed came to harm");
  }

  private static String told(Simulation simulation, long seed) {
    History shrunk = Shrinking.shrink(History.of(seed), it -> !simulation.run(it).well());
    Outcome outcome = simulation.tell(shrunk);
    return "seed "
        + seed
        + ", played by "
        + outcome.played()
        + ", shrunk to "
        + shrunk.steps().size()
        + " steps:\n"
        + String.join("\n", outcome.story())
        + "\n"
        + String.join("\n", outcome.broken())
        + "\n";
  }
}
