package dev.reeldock.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.relay.Lanes.Lane;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RelayFunction dies before or after any of its effects; the schedule finds what it left. */
final class RelayCrashTest {
  private final RelayFixture fixture = new RelayFixture();
  private int effects;
  private int dieAt;

  private static final class Death extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Dies at that half effect: even ones are before an effect, odd ones behind it. */
  private <T> T mortal(Class<T> port, T target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              dieIfTold();
              Object answer;
              try {
                answer = method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              dieIfTold();
              return answer;
            }));
  }

  private void dieIfTold() {
    if (effects++ == dieAt) {
      throw new Death();
    }
  }

  /** find, take, post, done, and what is remembered of the receiver. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void run_diesAnywhere_theEndIsToldAtLeastOnceUnderOneId(int where) {
    Task task = fixture.stored();
    dieAt = where;
    Relay mortal =
        fixture.relay(
            mortal(TaskStore.class, fixture.tasks),
            mortal(WakeUps.class, fixture.wakeUps),
            mortal(Receiver.class, fixture.receiver));

    boolean died = dies(mortal, task);
    comeToRest(task);

    assertThat(died).isTrue();
    assertThat(fixture.ids()).isNotEmpty().containsOnly(task.id() + "-succeed");
    assertThat(fixture.receiver.received().size()).isLessThanOrEqualTo(2);
    assertThat(fixture.find(task).relays().ending()).isEqualTo(Ending.DELIVERED);
    assertThat(fixture.find(task).dueAt()).isNull();
  }

  private static boolean dies(Relay relay, Task task) {
    try {
      relay.run(task.id(), Lane.PATIENT);
      return false;
    } catch (Death e) {
      return true;
    }
  }

  /** Minutes pass, and each time whoever is due is looked at, as ReconcileFunction does it. */
  private void comeToRest(Task task) {
    for (int minute = 0; minute < 5; minute++) {
      fixture.clock.advance(Duration.ofMinutes(1));
      fixture
          .tasks
          .due(fixture.clock.instant(), 10)
          .forEach(due -> fixture.wakeUps.relay(due.id(), Duration.ZERO));
      fixture.wakeUps.take().stream()
          .filter(WakeUp.Relay.class::isInstance)
          .forEach(_ -> fixture.run(task));
    }
  }
}
