package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Many more tasks than slots: each waits its turn in the pool of its model. */
final class WaitingInTurnTest {
  private static final int TASKS = 200;
  private static final int CALLS_AT_ONCE = 8;
  private static final String MODEL = "kling-v1-6";
  private static final String OTHER_MODEL = "kling-v2-6";

  @AutoClose
  private final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast().withSlotsPerModel(5));

  @Test
  void submit_twoHundredForFiveSlotsOfTwoModels_areBoughtOnceInTurnAndStored() throws Exception {
    List<Job> jobs = submitted(TASKS);
    jobs.forEach(Job::stored);

    assertThat(bought()).containsExactlyInAnyOrderElementsOf(ids(jobs));
    assertThat(jobs)
        .allSatisfy(job ->
            assertThat(reeldock.results().keys(job.taskId()))
                .containsExactly(
                    ResultFolder.videoKey(job.taskId()), ResultFolder.documentKey(job.taskId())));
    Turns turns = Turns.of(jobs, bought());
    System.out.println(turns + ", " + refusals());
    assertThat(turns.mostOvertaken()).isLessThanOrEqualTo(Turns.DOCUMENTED_BOUND);
  }

  @Test
  void submit_oneModelFullForEver_doesNotHoldUpTheOther() throws Exception {
    reeldock.kling().faults().fillModel(MODEL);
    List<Job> jobs = submitted(40);

    jobs.stream().filter(job -> job.model().equals(OTHER_MODEL)).forEach(Job::stored);

    List<Job> waiting = jobs.stream().filter(job -> job.model().equals(MODEL)).toList();
    assertThat(bought()).hasSize(20).doesNotContainAnyElementsOf(ids(waiting));
    assertThat(waiting).extracting(job -> job.query().taskStatus()).containsOnly("submitted");

    reeldock.kling().faults().freeModel(MODEL);
    reeldock.table().makeDue(waiting.getFirst().taskId());
    waiting.forEach(Job::stored);
    assertThat(bought()).containsExactlyInAnyOrderElementsOf(ids(jobs));
  }

  private String refusals() {
    Collection<Integer> refused = reeldock.kling().refusedCreates().values();
    return "%s refused creates, at most %s of one task"
        .formatted(
            refused.stream().mapToInt(Integer::intValue).sum(),
            refused.stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  /** Of the two models by turns, by some callers at once. */
  private List<Job> submitted(int count) throws Exception {
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLS_AT_ONCE)) {
      return callers.invokeAll(IntStream.range(0, count).mapToObj(this::call).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private Callable<Job> call(int i) {
    return () -> Job.submitted(reeldock, order(i));
  }

  private static Order order(int i) {
    return Order.textToVideo().with("model_name", i % 2 == 0 ? MODEL : OTHER_MODEL);
  }

  private static List<String> ids(List<Job> jobs) {
    return jobs.stream().map(Job::taskId).toList();
  }

  /** In the order of buying. */
  private List<String> bought() {
    return reeldock.kling().tasks().stream()
        .map(task -> String.valueOf(task.order().externalTaskId()))
        .toList();
  }
}
