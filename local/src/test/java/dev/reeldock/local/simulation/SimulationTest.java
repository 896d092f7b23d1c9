package dev.reeldock.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.simulation.Simulation.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random histories of the real use cases, held against the provider's books. */
final class SimulationTest {
  private static final long SEEDS = 20_000;

  private final Simulation simulation = new Simulation(Plant.NONE);

  @ParameterizedTest
  @MethodSource("dev.reeldock.local.simulation.Kept#all")
  void run_keptHistory_comesToHarmOnlyWithItsBug(Kept kept) {
    assertThat(simulation.run(kept.history()).broken()).isEmpty();
    assertThat(kept.bug().stream())
        .as("finds its bug no more: keep what PlantedBugsTest prints for it")
        .allMatch(bug -> !new Simulation(bug).run(kept.history()).well());
  }

  @Test
  void run_anySeed_buysOnceLosesNothingAndEndsAsTheProviderSays() throws Exception {
    long begun = System.nanoTime();

    Optional<Long> failing = new Search(simulation, 1).whileTrue(seed -> seed <= SEEDS);

    System.out.println(SEEDS + " histories in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    assertThat(failing).as(() -> Harm.told(simulation, failing)).isEmpty();
  }

  /** What a failing seed prints can be relied on. */
  @Test
  void tell_sameHistory_isTheSameStory() {
    Outcome first = simulation.tell(History.of(7));
    Outcome second = simulation.tell(History.of(7));

    assertThat(first.story()).isNotEmpty().isEqualTo(second.story());
  }
}
