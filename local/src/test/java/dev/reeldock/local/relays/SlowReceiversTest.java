package dev.reeldock.local.relays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.relays.Callers.Temper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody waits behind a receiver that is slow or dead. The time is virtual, so it may be told. */
final class SlowReceiversTest {
  private static final List<String> TOLD = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0.2, 1", "0.2, 2", "0.4, 1", "0.4, 2", "1, 1", "1, 2", "2, 1", "2, 2"})
  void relay_aTenthOfTheReceiversIsDead_theOthersAreToldAsSoonAsWithoutThem(
      double tasksPerSecond, long seed) throws Exception {
    Both both = told(Scene.of(tasksPerSecond, seed));

    assertThat(both.with().percentile(99))
        .isLessThanOrEqualTo(both.without().percentile(99).multipliedBy(2));
    assertThat(both.with().untriedFor(Duration.ofMinutes(1))).isZero();
  }

  /** It is the second queue that does it. */
  @Test
  void relay_everybodyByOneQueue_theOthersWaitBehindTheDead() throws Exception {
    Both both = told(Scene.of(0.4, 1).withoutLanes());

    assertThat(both.with().percentile(99))
        .isGreaterThan(both.without().percentile(99).multipliedBy(2));
  }

  /** How long the healthy waited: in a scene, and in the same with nobody else. */
  private record Both(Waits with, Waits without) {}

  private static Both told(Scene scene) throws InterruptedException, ExecutionException {
    List<Callable<Telling>> runs =
        List.of(() -> ManyTasks.happen(scene), () -> ManyTasks.happen(scene.withHealthyOnly()));
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Telling>> both = executor.invokeAll(runs);
      Telling with = both.getFirst().get();
      Telling without = both.getLast().get();
      tell(scene, with, without);
      return new Both(with.callers.waits(Temper.HEALTHY), without.callers.waits(Temper.HEALTHY));
    }
  }

  private static void tell(Scene scene, Telling with, Telling without) {
    TOLD.addAll(
        List.of(
            scene.tasksPerSecond()
                + " tasks a second, "
                + (scene.lanes() ? "two queues" : "one queue")
                + ", seed "
                + scene.seed(),
            "  the healthy alone:      " + told(without.callers.waits(Temper.HEALTHY)),
            "  the healthy beside all: " + told(with.callers.waits(Temper.HEALTHY)),
            "  the moody: " + told(with.callers.waits(Temper.MOODY)),
            "  the dead:  " + told(with.callers.waits(Temper.DEAD)),
            "  left in the patient queue: " + with.waiting()));
  }

  private static String told(Waits waits) {
    return "p50 "
        + waits.percentile(50)
        + ", p99 "
        + waits.percentile(99)
        + ", longest "
        + waits.percentile(100);
  }

  /** For whoever writes the numbers down. */
  @AfterAll
  static void tell() throws IOException {
    TOLD.forEach(System.out::println);
    Files.write(Path.of("target", "relay-latency.txt"), TOLD);
  }
}
