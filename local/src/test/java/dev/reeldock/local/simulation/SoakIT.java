package dev.reeldock.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code make soak}: histories that no run has tried before, for a while. */
@Tag("soak")
final class SoakIT {
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("soak.seconds", 600));

  @Test
  void run_newSeeds_buysOnceLosesNothingAndEndsAsTheProviderSays() throws Exception {
    Simulation simulation = new Simulation(Plant.NONE);
    long first = new SecureRandom().nextInt(Integer.MAX_VALUE) * 1_000_000_000L;
    System.out.println("Soaking for " + TIME.toSeconds() + " s, from seed " + first);
    long end = System.nanoTime() + TIME.toNanos();
    AtomicLong last = new AtomicLong(first);

    Optional<Long> failing =
        new Search(simulation, first)
            .whileTrue(seed -> {
              last.accumulateAndGet(seed, Math::max);
              return System.nanoTime() < end;
            });

    System.out.println("Soaked: " + (last.get() - first) + " histories");
    assertThat(failing).as(() -> Harm.told(simulation, failing)).isEmpty();
  }
}
