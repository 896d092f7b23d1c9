package dev.reeldock.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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
  void run_plantedBug_isFound(PlantedBug bug) throws Exception {
    Optional<Long> found = new Search(new Simulation(bug), 1).whileTrue(seed -> seed <= SEEDS);

    assertThat(found).isPresent();
    FOUND.add(bug + " is found by seed " + found.get());
  }

  @Test
  void told_plantedBug_namesTheSeedAndFewerSteps() {
    Simulation simulation = new Simulation(PlantedBug.TAKE_UNKNOWN_FOR_FAILED);
    History failing = failing(simulation);

    History shrunk = Shrinking.shrink(failing, it -> !simulation.run(it).well());

    assertThat(shrunk.steps()).hasSizeBetween(1, 8).isSubsetOf(failing.steps());
    assertThat(simulation.run(shrunk).well()).isFalse();
    assertThat(Harm.told(simulation, Optional.of(failing.seed())))
        .contains("seed " + failing.seed(), "wrongly ended", "a caller asks for");
  }

  private static History failing(Simulation simulation) {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(History::of)
        .filter(history -> !simulation.run(history).well())
        .findFirst()
        .orElseThrow();
  }

  /** For whoever writes the numbers down. */
  @AfterAll
  static void tell() throws IOException {
    Files.write(Path.of("target", "simulation-bugs.txt"), FOUND);
  }
}
