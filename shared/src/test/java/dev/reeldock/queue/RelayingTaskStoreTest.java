package dev.reeldock.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Delays;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStories;
import dev.reeldock.task.VirtualClock;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever changes what a caller is to be told wakes RelayFunction, and nobody else does. */
final class RelayingTaskStoreTest {
  private final VirtualClock clock = new VirtualClock();
  private final InMemoryTaskStore tasks = new InMemoryTaskStore(clock);
  private final TaskStories stories = new TaskStories(tasks, clock);
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  private final RelayingTaskStore store = new RelayingTaskStore(tasks, wakeUps);

  private Task submitting() {
    return stories.submitting(SampleTasks.requestToTell());
  }

  private Write accepted() {
    return SubmitWrites.accepted("accepted", SampleTasks.PROVIDER_TASK, clock.instant());
  }

  @Test
  void write_newStatus_wakesOnce() {
    Task task = submitting();

    assertThat(store.write(task.id(), accepted())).isInstanceOf(Written.Won.class);

    assertThat(wakeUps.sent()).containsExactly(new WakeUp.Relay(task.id(), Duration.ZERO));
  }

  @Test
  void write_nobodyToTell_wakesNobody() {
    Request request = SampleTasks.request();

    store.write(stories.submitting(request).id(), accepted());

    assertThat(wakeUps.sent()).isEmpty();
  }

  @Test
  void write_lost_wakesNobody() {
    Task task = stories.accepted(submitting());

    assertThat(store.write(task.id(), accepted())).isInstanceOf(Written.Lost.class);

    assertThat(wakeUps.sent()).isEmpty();
  }

  @Test
  void write_sameState_wakesNobody() {
    Task task = stories.accepted(submitting());

    store.write(task.id(), WatchWrites.again(clock.instant(), clock.instant()));

    assertThat(wakeUps.sent()).isEmpty();
  }

  @Test
  void write_queueDoesNotAnswer_hasHappenedAllTheSame() {
    Task finished = stories.finished(stories.accepted(submitting()));
    wakeUps.failNext(1);

    Written written =
        store.write(
            finished.id(), CopyWrites.stored(finished, SampleTasks.stored(), clock.instant()));

    assertThat(written).isInstanceOf(Written.Won.class);
    clock.advance(Delays.RELAY_OVERDUE);
    assertThat(store.due(clock.instant(), 9)).hasSize(1);
  }
}
