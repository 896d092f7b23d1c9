package dev.reeldock.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation would find the bugs that it is there for. */
final class PlantedBugsTest {
  private static final long SEEDS = 20_000;
  private static final List<String> FOUND = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void run_plantedBug_isFoundAndShrunk(PlantedBug bug) throws Exception {
    Simulation simulation = new Simulation(bug);

    Optional<Long> seed = new Search(simulation, 1).whileTrue(tried -> tried <= SEEDS);
    History found = History.of(seed.orElseThrow());
    History shrunk = Shrinking.shrink(found, it -> !simulation.run(it).well());

    assertThat(shrunk.steps()).hasSizeLessThan(found.steps().size()).isSubsetOf(found.steps());
    assertThat(simulation.run(shrunk).well()).isFalse();
    FOUND.addAll(List.of("# found by seed " + found.seed(), bug.name(), shrunk.toString(), ""));
  }

  @Test
  void told_comesToHarm_isAStoryThatCanBeKept() {
    Simulation simulation = new Simulation(PlantedBug.FORGET_TO_WAKE_THE_POOL);
    Kept kept =
        Kept.all().stream()
            .filter(it -> it.bug().equals(Optional.of(PlantedBug.FORGET_TO_WAKE_THE_POOL)))
            .findFirst()
            .orElseThrow();

    assertThat(Harm.told(simulation, kept.history()))
        .contains("a caller asks for", "create 01", "QUEUED", "came to")
        .endsWith(kept.history().toString());
  }

  /** For whoever writes the numbers down. */
  @AfterAll
  static void tell() throws IOException {
    Files.write(Path.of("target", "simulation-bugs.txt"), FOUND);
  }
}
