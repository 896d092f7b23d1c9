package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every order of six deliveries, on any table: the provider's own end, reached once, and one
 * object.
 */
public abstract class CallbackOrdersSuite {

  /** What is delivered of a task that the provider has ended. */
  enum Deliveries {
    OF_A_SUCCESS("submitted processing processing succeed succeed succeed"),
    OF_A_FAILURE("submitted processing processing failed failed failed"),
    AT_ODDS("submitted processing succeed succeed failed failed");

    private final String statuses;

    Deliveries(String statuses) {
      this.statuses = statuses;
    }

    List<List<String>> inEveryOrder() {
      return Orders.of(List.of(statuses.split(" ")));
    }

    /** Where they are at odds, it is the provider's answer that decides: now this, now that. */
    StateName end(int order) {
      boolean stored = this == OF_A_SUCCESS || (this == AT_ODDS && order % 2 == 0);
      return stored ? StateName.STORED : StateName.FAILED;
    }
  }

  /** A table of tasks with nothing in it. */
  protected abstract TaskStore emptyStore(InstantSource clock);

  @ParameterizedTest
  @EnumSource(Deliveries.class)
  void deliver_everyOrder_isTheProvidersEndOnce(Deliveries deliveries) {
    CallbackFixture fixture = new CallbackFixture(clock -> new RecordedWrites(emptyStore(clock)));
    Tasks tasks = new Tasks(fixture);
    List<List<String>> orders = deliveries.inEveryOrder();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Task task = tasks.submitted();
      StateName end = deliveries.end(i);
      play(fixture, task, end, orders.get(i));
      if (!isRight(fixture, task, end)) {
        wrong.add(orders.get(i) + " came to " + fixture.find(task).state());
      }
    }

    assertThat(orders).hasSize(720);
    assertThat(wrong).isEmpty();
  }

  private static void play(CallbackFixture fixture, Task task, StateName end, List<String> order) {
    if (end == StateName.STORED) {
      fixture.succeed(task, Bytes.ONE);
    } else {
      fixture.kling.fail(task.id(), "blurred");
    }
    for (String status : order) {
      assertThat(fixture.deliver(task, fixture.body(task, status)).httpStatus()).isEqualTo(200);
    }
    for (WakeUp wakeUp : fixture.wakeUps.take()) {
      if (wakeUp instanceof WakeUp.Collect(var id)) {
        assertThat(id).isEqualTo(task.id());
        Collected _ = fixture.collect.run(id);
      }
    }
    assertThat(fixture.wakeUps.take()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  private static boolean isRight(CallbackFixture fixture, Task task, StateName end) {
    TreeSet<String> objects = new TreeSet<>(fixture.results.keys());
    objects.removeIf(key -> !key.contains(task.id().value()));
    List<String> expected =
        end == StateName.STORED
            ? List.of(CallbackFixture.key(task, 1), CallbackFixture.document(task))
            : List.of();
    return fixture.find(task).state().name() == end
        && ((RecordedWrites) fixture.store).ends(task.id()) == 1
        && List.copyOf(objects).equals(expected);
  }
}
