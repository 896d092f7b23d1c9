package dev.reeldock.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Pool;
import dev.reeldock.task.SampleTasks;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InMemoryWakeUpsTest {
  private final InMemoryWakeUps wakeUps = new InMemoryWakeUps();

  @Nested
  final class Contract extends WakeUpsContract {
    @Override
    protected WakeUps open() {
      return wakeUps;
    }

    @Override
    protected List<String> collected() {
      return wakeUps.sent().stream()
          .filter(WakeUp.Collect.class::isInstance)
          .map(wakeUp -> ((WakeUp.Collect) wakeUp).id().value())
          .toList();
    }

    @Override
    protected List<String> dispatched() {
      return wakeUps.sent().stream()
          .filter(WakeUp.Dispatch.class::isInstance)
          .map(wakeUp -> ((WakeUp.Dispatch) wakeUp).pool().name())
          .toList();
    }

    @Override
    protected List<String> relayed() {
      return wakeUps.sent().stream()
          .filter(WakeUp.Relay.class::isInstance)
          .map(WakeUp.Relay.class::cast)
          .filter(wakeUp -> wakeUp.after().isZero())
          .map(wakeUp -> wakeUp.id().value())
          .toList();
    }

    @Override
    protected List<String> relayedPatiently() {
      return wakeUps.sent().stream()
          .filter(WakeUp.RelayPatiently.class::isInstance)
          .map(wakeUp -> ((WakeUp.RelayPatiently) wakeUp).id().value())
          .toList();
    }
  }

  @Test
  void failNext_thatMany_areNotSent() {
    wakeUps.failNext(1);

    assertThatThrownBy(() -> wakeUps.collect(SampleTasks.id(1)))
        .isInstanceOf(WakeUpException.class);
    wakeUps.dispatch(new Pool("p"));

    assertThat(wakeUps.sent()).containsExactly(new WakeUp.Dispatch(new Pool("p")));
  }

  @Test
  void take_some_emptiesTheQueue() {
    wakeUps.collect(SampleTasks.id(1));

    assertThat(wakeUps.take()).containsExactly(new WakeUp.Collect(SampleTasks.id(1)));
    assertThat(wakeUps.sent()).isEmpty();
  }
}
