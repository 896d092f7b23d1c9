package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * A task, and one order of what is delivered of it.
 *
 * @param end the task's, whenever somebody acts on the deliveries
 */
record DeliveredOrder(CallbackFixture fixture, Task task, List<String> order, StateName end) {
  DeliveredOrder(CallbackFixture fixture, Task task, List<String> order, StateName end) {
    this.fixture = fixture;
    this.task = task;
    this.order = List.copyOf(order);
    this.end = end;
  }

  static StateName firstEnd(List<String> order) {
    return order.stream()
        .filter(delivery -> delivery.endsWith("succeed") || delivery.endsWith("failed"))
        .findFirst()
        .map(first -> first.endsWith("succeed") ? StateName.STORED : StateName.FAILED)
        .orElseThrow();
  }

  /** Acts on the wake-ups after so many deliveries, and in the end. Empty if all is well. */
  String problem(int actAfter) {
    become();
    order.subList(0, actAfter).forEach(this::deliver);
    List<WakeUp> woken = new ArrayList<>(act());
    order.subList(actAfter, order.size()).forEach(this::deliver);
    woken.addAll(act());
    fixture.collect.run(task.id(), fixture.later()); // a queue may deliver long after
    woken.addAll(fixture.wakeUps.take());

    long ends = writes().ends(task.id());
    StateName came = fixture.find(task).state().name();
    long sales = fixture.kling.salesOf(task.id());
    boolean right =
        came == end
            && ends == 1
            && sales == 1
            && objects().equals(expectedObjects())
            && woken.stream().filter(WakeUp.Collect.class::isInstance).count() == 1
            && woken.contains(new WakeUp.Dispatch(task.pool()));
    return right
        ? ""
        : order
            + ", acted on after "
            + actAfter
            + ": "
            + came
            + " for "
            + end
            + ", "
            + ends
            + " ends, "
            + sales
            + " bought, "
            + objects()
            + ", "
            + woken;
  }

  private RecordedWrites writes() {
    return (RecordedWrites) fixture.store;
  }

  private void become() {
    if (end == StateName.STORED) {
      fixture.succeed(task, Bytes.ONE);
    } else {
      fixture.kling.fail(task.id(), "blurred");
    }
  }

  private List<WakeUp> act() {
    List<WakeUp> taken = fixture.wakeUps.take();
    taken.forEach(wakeUp -> {
      if (wakeUp instanceof WakeUp.Collect) {
        collectTwiceAtOnce();
      }
    });
    return taken;
  }

  /** One has done all of it when the other, who had read the task before, begins. */
  private void collectTwiceAtOnce() {
    writes().afterNextFind(() -> fixture.collect.run(task.id(), fixture.later()));
    fixture.collect.run(task.id(), fixture.later());
  }

  private void deliver(String delivery) {
    String legacy = body(delivery.replaceFirst("^[+*]", ""));
    String body =
        switch (delivery.charAt(0)) {
          case '+' -> legacy.replace("task_id", "id").replace("task_status", "status");
          case '*' -> "{\"code\":0,\"data\":" + legacy + "}";
          default -> legacy;
        };
    assertThat(fixture.deliver(task, body).httpStatus()).isEqualTo(200);
  }

  /** With what was made, under the name that this provider's callbacks have for the task. */
  private String body(String status) {
    boolean sameId = fixture.profile.outcomes().sameId();
    String name = sameId ? fixture.kling.providerTaskId(task.id()).value() : "8813";
    String body = CallbackFixture.body(name, status);
    String videos = "{\"videos\":[{\"url\":\"" + CallbackFixture.url(task.id(), 1) + "\"}]}";
    return status.equals("succeed")
        ? body.replaceFirst("}$", ",\"task_result\":" + videos + "}")
        : body;
  }

  private List<String> expectedObjects() {
    return end == StateName.STORED
        ? List.of(CallbackFixture.key(task, 1), CallbackFixture.document(task))
        : List.of();
  }

  private List<String> objects() {
    return fixture.results.keys().stream()
        .filter(key -> key.contains(task.id().value()))
        .sorted()
        .toList();
  }
}
