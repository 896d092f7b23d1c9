package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.Variant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callbacks in every order, doubled, acted on at once or only in the end: the same end. */
final class AnyOrderTest {
  static Stream<List<String>> orders() {
    return Orders.of(List.of("submitted", "processing", "succeed", "succeed")).stream();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void receive_acceptedTaskWokenAtOnce_isStored(List<String> order) {
    assertStored(order, Tasks::submitted, true);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void receive_acceptedTaskWokenInTheEnd_isStored(List<String> order) {
    assertStored(order, Tasks::submitted, false);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void receive_doubtedTaskWokenAtOnce_isStored(List<String> order) {
    assertStored(order, Tasks::boughtInDoubt, true);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void receive_doubtedTaskWokenInTheEnd_isStored(List<String> order) {
    assertStored(order, Tasks::boughtInDoubt, false);
  }

  private static void assertStored(
      List<String> order, Function<Tasks, Task> start, boolean atOnce) {
    CallbackFixture fixture = new CallbackFixture();
    Task task = start.apply(new Tasks(fixture));
    fixture.succeed(task, Bytes.TWO);
    for (String status : order) {
      assertThat(fixture.deliver(task, fixture.body(task, status)).httpStatus()).isEqualTo(200);
      if (atOnce) {
        wakeUp(fixture);
      }
    }
    wakeUp(fixture);

    Artifact artifact =
        new Artifact(
            1,
            Variant.PLAIN,
            "v-1",
            CallbackFixture.key(task, 1),
            "5.1",
            Bytes.TWO.length,
            Bytes.sha256(Bytes.TWO),
            "video/mp4",
            "v1.klingai.com");
    assertThat(fixture.find(task).state())
        .isInstanceOfSatisfying(
            TaskState.Stored.class,
            stored -> assertThat(stored.artifacts()).containsExactly(artifact));
    assertThat(fixture.find(task).attention()).isEmpty();
    assertThat(fixture.results.keys()).hasSize(2);
    assertThat(fixture.results.keeps()).isEqualTo(1);
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  private static void wakeUp(CallbackFixture fixture) {
    for (WakeUp wakeUp : fixture.wakeUps.take()) {
      if (wakeUp instanceof WakeUp.Collect(var id)) {
        fixture.collect.run(id, fixture.later());
      }
    }
  }
}
