package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long queues, and several workers on one: each task is bought once. */
final class DispatchWorkersTest {
  private static final int WAITING = 63;

  private final SubmitFixture fixture = new SubmitFixture();

  DispatchWorkersTest() {
    IntStream.range(0, WAITING).forEach(_ -> fixture.queued());
  }

  @Test
  void run_moreThanAPage_submitsAll() {
    run();

    assertThat(fixture.kling.sales()).isEqualTo(WAITING);
  }

  @Test
  void run_overlappingWorkerBetweenTakeAndPost_buysEachOnce() {
    fixture.provider.duringNextSubmit(this::run);
    run();

    assertThat(fixture.kling.submissions())
        .hasSize(WAITING)
        .extracting(Submission::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void run_fourWorkersAtOnce_buyEachOnce() throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    IntStream.range(0, 4).forEach(_ -> workers.add(Thread.ofPlatform().start(this::run)));
    for (Thread worker : workers) {
      worker.join();
    }

    assertThat(fixture.kling.submissions()).hasSize(WAITING);
    assertThat(fixture.tasks.tasks())
        .allMatch(task -> fixture.kling.salesOf(task.id()) == 1)
        .allMatch(task -> task.attempts().count() == 1);
  }

  private void run() {
    fixture.dispatch.run(SubmitFixture.POOL, () -> true, _ -> {});
  }
}
