package dev.reeldock.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.receiver.Receivers;
import dev.reeldock.relay.Lanes.Lane;
import dev.reeldock.task.CallerStatus;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Relays.Ending;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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

  /** What happens to a task's end, and how many effects that takes. */
  enum Story {
    /** find, take, post, done. */
    TOLD(4) {
      @Override
      void begin(RelayFixture fixture) {}
    },
    /** find, take, post, again, a message for the next try. */
    FAILED(5) {
      @Override
      void begin(RelayFixture fixture) {
        fixture.receiver.then(new Heard.Answered(500, null));
      }
    },
    /** find, take, post, two of what is remembered of the receiver, again, a message. */
    LET_US_WAIT(7) {
      @Override
      void begin(RelayFixture fixture) {
        fixture.receiver.then(new Heard.Silent(Heard.Trouble.TIMED_OUT));
        fixture.receiver.meanwhile(() -> fixture.clock.advance(Duration.ofSeconds(15)));
      }
    };

    private final int effects;

    Story(int effects) {
      this.effects = effects;
    }

    abstract void begin(RelayFixture fixture);
  }

  static Stream<Arguments> deaths() {
    return Arrays.stream(Story.values())
        .flatMap(story ->
            IntStream.range(0, 2 * story.effects).mapToObj(where -> Arguments.of(story, where)));
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void run_diesAnywhere_theEndIsToldAtLeastOnceUnderOneId(Story story, int where) {
    Task task = fixture.stored();
    story.begin(fixture);
    dieAt = where;

    boolean died = dies(mortal(), task);
    fixture.receiver.meanwhile(() -> {});
    comeToRest(task);

    assertThat(died).isTrue();
    assertThat(fixture.ids()).isNotEmpty().containsOnly(task.id() + "-succeed");
    assertThat(fixture.receiver.received().size()).isLessThanOrEqualTo(2);
    assertThat(fixture.find(task).relays().ending()).isEqualTo(Ending.DELIVERED);
    assertThat(fixture.find(task).dueAt()).isNull();
  }

  /** Else a death would be told that never happened. */
  @ParameterizedTest
  @EnumSource
  void run_livesOn_hasSoManyEffects(Story story) {
    Task task = fixture.stored();
    story.begin(fixture);
    dieAt = Integer.MAX_VALUE;

    assertThat(dies(mortal(), task)).isFalse();
    assertThat(effects).isEqualTo(2 * story.effects);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void run_diesWhileHandingOn_theEndIsToldOnce(int where) {
    Task task = fixture.stored();
    fixture.receivers.expectSlow(
        "studio#caller.example:443", fixture.clock.instant().plus(Duration.ofHours(1)));
    dieAt = where;

    boolean died = dies(mortal(), task, Lane.QUICK);
    assertThat(fixture.receiver.received()).isEmpty();
    comeToRest(task);

    assertThat(died).isTrue();
    assertThat(fixture.ids()).containsExactly(task.id() + "-succeed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void run_diesAtTheLastTry_isGivenUpOnce(int where) {
    Task task = fixture.stored();
    for (int i = 1; i < Delays.relayTries(CallerStatus.SUCCEED); i++) {
      fixture.receiver.then(new Heard.Answered(500, null));
      fixture.run(task);
      fixture.clock.advance(Duration.ofHours(27));
    }
    fixture.wakeUps.take();
    fixture.receiver.then(new Heard.Answered(500, null));
    dieAt = where;

    boolean died = dies(mortal(), task);
    fixture.receiver.then(new Heard.Answered(500, null));
    comeToRest(task);

    assertThat(died).isTrue();
    assertThat(fixture.find(task).relays().ending()).isEqualTo(Ending.EXHAUSTED);
    assertThat(fixture.receiver.received().size()).isBetween(9, 10);
    assertThat(fixture.find(task).dueAt()).isNull();
  }

  private Relay mortal() {
    return fixture.relay(
        mortal(TaskStore.class, fixture.tasks),
        mortal(WakeUps.class, fixture.wakeUps),
        mortal(Receiver.class, fixture.receiver),
        mortal(Receivers.class, fixture.receivers));
  }

  private static boolean dies(Relay relay, Task task) {
    return dies(relay, task, Lane.PATIENT);
  }

  private static boolean dies(Relay relay, Task task, Lane lane) {
    try {
      relay.run(task.id(), lane);
      return false;
    } catch (Death e) {
      return true;
    }
  }

  /** Minutes pass, and each time whoever is due is looked at, as ReconcileFunction does it. */
  private void comeToRest(Task task) {
    for (int minute = 0; minute < 10; minute++) {
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
