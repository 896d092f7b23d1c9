package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Claim;
import dev.reeldock.task.HistoryEntry;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sixty-four deliveries of one callback at once, on any table: one of them counts. */
public abstract class CallbacksAtOnceSuite {
  private static final int AT_ONCE = 64;

  /** A table of tasks with nothing in it. */
  protected abstract TaskStore emptyStore(InstantSource clock);

  private CallbackFixture fixture() {
    return new CallbackFixture(clock -> new RecordedWrites(emptyStore(clock)));
  }

  @Test
  void deliver_processingAtOnce_isOneTransition() throws InterruptedException {
    CallbackFixture fixture = fixture();
    Task task = new Tasks(fixture).submitted();
    List<Task> won = recorded(fixture);

    assertOneCounts(deliverAtOnce(fixture, task, "processing"), Received.SAVED);
    assertThat(won).singleElement().isEqualTo(fixture.find(task));
    assertThat(fixture.find(task).state().name()).isEqualTo(StateName.PROCESSING);
    assertThat(fixture.find(task).history())
        .extracting(HistoryEntry::event)
        .containsOnlyOnce("processing");
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  @Test
  void deliver_anEndAtOnce_isOneClaimAndOneWakeUp() throws InterruptedException {
    CallbackFixture fixture = fixture();
    Task task = new Tasks(fixture).submitted();
    List<Task> won = recorded(fixture);

    assertOneCounts(deliverAtOnce(fixture, task, "succeed"), Received.SAVED_AND_WOKEN);
    assertOneClaimAndWakeUp(fixture, task, won);
  }

  @Test
  void deliver_anEndOfADoubtedTaskAtOnce_isOneClaimAndOneWakeUp() throws InterruptedException {
    CallbackFixture fixture = fixture();
    Task task = new Tasks(fixture).boughtInDoubt();
    List<Task> won = recorded(fixture);

    assertOneCounts(deliverAtOnce(fixture, task, "succeed"), Received.SAVED_AND_WOKEN);
    assertOneClaimAndWakeUp(fixture, task, won);
  }

  private static void assertOneClaimAndWakeUp(CallbackFixture fixture, Task task, List<Task> won) {
    assertThat(won).singleElement().isEqualTo(fixture.find(task));
    assertThat(fixture.find(task).claim())
        .isEqualTo(new Claim(Claim.Status.SUCCEEDED, fixture.clock.instant()));
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Collect(task.id()));
  }

  /** The writes that are won from now on. */
  private static List<Task> recorded(CallbackFixture fixture) {
    List<Task> won = ((RecordedWrites) fixture.store).won();
    won.clear();
    return won;
  }

  private static void assertOneCounts(List<Received> received, Received counting) {
    assertThat(received).hasSize(AT_ONCE).containsOnlyOnce(counting);
    assertThat(received).filteredOn(Received.NO_NEWS::equals).hasSize(AT_ONCE - 1);
  }

  private static List<Received> deliverAtOnce(CallbackFixture fixture, Task task, String status)
      throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(AT_ONCE);
    Callable<Received> delivery =
        () -> {
          int _ = start.await(1, TimeUnit.MINUTES);
          return fixture.deliver(task, fixture.body(task, status));
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      return threads.invokeAll(Collections.nCopies(AT_ONCE, delivery)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
