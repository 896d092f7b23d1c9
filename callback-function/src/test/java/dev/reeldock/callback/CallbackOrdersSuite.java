package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every order of six deliveries, which are told apart by their style, on any table: the provider's
 * own end, reached once, and one object.
 */
public abstract class CallbackOrdersSuite {
  /** Each has a table of its own, and they are at work at the same time. */
  private static final int PARTS = 4;

  /** What is delivered of a task that the provider has ended. */
  enum Deliveries {
    OF_A_SUCCESS("submitted processing +processing succeed +succeed *succeed"),
    OF_A_FAILURE("submitted processing +processing failed +failed *failed"),
    AT_ODDS("submitted processing succeed +succeed failed +failed");

    private final String statuses;

    Deliveries(String statuses) {
      this.statuses = statuses;
    }

    List<List<String>> inEveryOrder() {
      return Orders.of(List.of(statuses.split(" ")));
    }

    /** Where they are at odds, it is the provider's answer that decides: now this, now that. */
    StateName end(int order) {
      boolean stored = this == OF_A_SUCCESS || (this == AT_ODDS && order / PARTS % 2 == 0);
      return stored ? StateName.STORED : StateName.FAILED;
    }
  }

  /** A table of tasks with nothing in it. */
  protected abstract TaskStore emptyStore(InstantSource clock);

  @ParameterizedTest
  @EnumSource
  void deliver_everyOrder_isTheProvidersEndOnce(Deliveries deliveries) {
    List<List<String>> orders = deliveries.inEveryOrder();

    assertThat(orders).hasSize(720).doesNotHaveDuplicates();
    assertThat(
            IntStream.range(0, PARTS).parallel().boxed().flatMap(part -> wrong(deliveries, part)))
        .isEmpty();
  }

  private Stream<String> wrong(Deliveries deliveries, int part) {
    CallbackFixture fixture = new CallbackFixture(clock -> new RecordedWrites(emptyStore(clock)));
    Tasks tasks = new Tasks(fixture);
    List<List<String>> orders = deliveries.inEveryOrder();
    return IntStream.range(0, orders.size())
        .filter(order -> order % PARTS == part)
        .mapToObj(
            order -> problem(fixture, tasks.submitted(), orders.get(order), deliveries.end(order)))
        .filter(problem -> !problem.isEmpty());
  }

  /** Empty if all is well. */
  private static String problem(
      CallbackFixture fixture, Task task, List<String> order, StateName end) {
    become(fixture, task, end);
    order.forEach(delivery -> deliver(fixture, task, delivery));
    List<WakeUp> woken = fixture.wakeUps.take();
    woken.forEach(_ -> fixture.collect(task));

    long ends = ((RecordedWrites) fixture.store).ends(task.id());
    StateName came = fixture.find(task).state().name();
    List<String> objects = objects(fixture, task);
    boolean right =
        woken.equals(List.of(new WakeUp.Collect(task.id())))
            && came == end
            && ends == 1
            && objects.equals(expected(task, end))
            && fixture.wakeUps.take().contains(new WakeUp.Dispatch(task.pool()));
    return right ? "" : order + ": " + came + ", " + ends + " ends, " + objects + ", " + woken;
  }

  private static void become(CallbackFixture fixture, Task task, StateName end) {
    if (end == StateName.STORED) {
      fixture.succeed(task, Bytes.ONE);
    } else {
      fixture.kling.fail(task.id(), "blurred");
    }
  }

  private static void deliver(CallbackFixture fixture, Task task, String delivery) {
    String status = delivery.replaceFirst("^[+*]", "");
    String legacy = fixture.body(task, status);
    String body =
        switch (delivery.charAt(0)) {
          case '+' -> legacy.replace("task_id", "id").replace("task_status", "status");
          case '*' -> "{\"code\":0,\"data\":" + legacy + "}";
          default -> legacy;
        };
    assertThat(fixture.deliver(task, body).httpStatus()).isEqualTo(200);
  }

  private static List<String> expected(Task task, StateName end) {
    return end == StateName.STORED
        ? List.of(CallbackFixture.key(task, 1), CallbackFixture.document(task))
        : List.of();
  }

  private static List<String> objects(CallbackFixture fixture, Task task) {
    return fixture.results.keys().stream()
        .filter(key -> key.contains(task.id().value()))
        .sorted()
        .toList();
  }
}
