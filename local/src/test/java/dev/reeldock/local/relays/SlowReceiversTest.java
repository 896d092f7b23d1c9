package dev.reeldock.local.relays;

import static org.assertj.core.api.Assertions.assertThat;

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
    List<Duration> p99s = p99s(Scene.of(tasksPerSecond, seed));

    assertThat(p99s.getFirst()).isLessThanOrEqualTo(p99s.getLast().multipliedBy(2));
  }

  /** It is the second queue that does it. */
  @Test
  void relay_everybodyByOneQueue_theOthersWaitBehindTheDead() throws Exception {
    List<Duration> p99s = p99s(Scene.of(0.4, 1).withoutLanes());

    assertThat(p99s.getFirst()).isGreaterThan(p99s.getLast().multipliedBy(2));
  }

  /** Of those who are not dead: in the scene, and in the same without the dead. */
  private static List<Duration> p99s(Scene scene) throws InterruptedException, ExecutionException {
    List<Callable<Telling>> runs =
        List.of(() -> ManyTasks.happen(scene), () -> ManyTasks.happen(scene.withoutTheDead()));
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Telling>> both = executor.invokeAll(runs);
      Telling with = both.getFirst().get();
      Telling without = both.getLast().get();
      tell(scene, with, without);
      return List.of(p99(with), p99(without));
    }
  }

  private static Duration p99(Telling telling) {
    return telling.callers.waits(false).percentile(99);
  }

  private static void tell(Scene scene, Telling with, Telling without) {
    TOLD.addAll(
        List.of(
            scene.tasksPerSecond()
                + " tasks a second, "
                + (scene.lanes() ? "two queues" : "one queue")
                + ", seed "
                + scene.seed(),
            "  the others without the dead: " + told(without.callers.waits(false)),
            "  the others beside the dead:  " + told(with.callers.waits(false)),
            "  the dead: " + told(with.callers.waits(true)),
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
