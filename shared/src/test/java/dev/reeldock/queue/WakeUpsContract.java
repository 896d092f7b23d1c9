package dev.reeldock.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Pool;
import dev.reeldock.task.SampleTasks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WakeUps} must do. */
public abstract class WakeUpsContract {
  private static final Pool POOL = new Pool("kling/videos/kling-v1-6");

  private WakeUps wakeUps;

  /** With nothing sent yet. */
  protected abstract WakeUps open();

  /** The bodies of the messages to CollectFunction, oldest first. */
  protected abstract List<String> collected();

  /** The bodies of the messages to DispatchFunction, oldest first. */
  protected abstract List<String> dispatched();

  /** The bodies of the messages to RelayFunction that have come, oldest first. */
  protected abstract List<String> relayed();

  /** The bodies of the messages to RelayFunction's patient queue, oldest first. */
  protected abstract List<String> relayedPatiently();

  @BeforeEach
  void openWakeUps() {
    wakeUps = open();
  }

  @Test
  void collect_aTask_sendsItsIdToCollectAndToNobodyElse() {
    wakeUps.collect(SampleTasks.id(1));

    assertThat(collected()).containsExactly(SampleTasks.id(1).value());
    assertThat(dispatched()).isEmpty();
  }

  @Test
  void dispatch_aPool_sendsItsNameToDispatchAndToNobodyElse() {
    wakeUps.dispatch(POOL);

    assertThat(dispatched()).containsExactly("kling/videos/kling-v1-6");
    assertThat(collected()).isEmpty();
  }

  @Test
  void relay_atOnce_sendsItsIdToRelayAndToNobodyElse() {
    wakeUps.relay(SampleTasks.id(1), Duration.ZERO);

    assertThat(relayed()).containsExactly(SampleTasks.id(1).value());
    assertThat(relayedPatiently()).isEmpty();
    assertThat(collected()).isEmpty();
  }

  @Test
  void relay_later_isNotThereYet() {
    wakeUps.relay(SampleTasks.id(1), WakeUps.LONGEST_DELAY);

    assertThat(relayed()).isEmpty();
  }

  @Test
  void relayPatiently_aTask_sendsItsIdToThePatientOnesAndToNobodyElse() {
    wakeUps.relayPatiently(SampleTasks.id(1));

    assertThat(relayedPatiently()).containsExactly(SampleTasks.id(1).value());
    assertThat(relayed()).isEmpty();
  }

  @Test
  void dispatch_aModelInTheCallersSpelling_sendsItAsItIs() {
    Pool pool = new Pool("kling/videos/模型 <v2>&\"#");
    wakeUps.dispatch(pool);

    assertThat(dispatched()).containsExactly(pool.name());
  }

  @Test
  void collect_twice_sendsTwice() {
    wakeUps.collect(SampleTasks.id(1));
    wakeUps.collect(SampleTasks.id(1));

    assertThat(collected()).hasSize(2);
  }
}
