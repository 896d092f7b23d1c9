package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.DeadLetterQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Messages that nobody could deal with. */
final class RedriveTest {
  private final CallbackFixture fixture = new CallbackFixture();

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "RECONCILE")
  void run_deadLetters_goBackAndAreCounted(DeadLetterQueue queue) {
    fixture.deadLetters.giveUp(queue, "one");
    fixture.deadLetters.giveUp(queue, "two");

    assertThat(fixture.operate(new Command.Redrive(queue)).text()).startsWith("2 ");
    assertThat(fixture.deadLetters.sentBack(queue)).containsExactly("one", "two");
  }

  @Test
  void run_minutesOfTheSchedule_areDroppedAndItSaysSo() {
    fixture.deadLetters.giveUp(DeadLetterQueue.RECONCILE, "a minute");

    assertThat(fixture.operate(new Command.Redrive(DeadLetterQueue.RECONCILE)).text())
        .startsWith("There is nothing to send back")
        .endsWith("1 were dropped.");
    assertThat(fixture.deadLetters.sentBack(DeadLetterQueue.RECONCILE)).isEmpty();
  }

  @Test
  void run_timeOver_saysThatThereMayBeMore() {
    fixture.deadLetters.giveUp(DeadLetterQueue.COLLECT, "one");
    fixture.deadLetters.giveUp(DeadLetterQueue.COLLECT, "two");

    Said said = new Redrive(fixture.deadLetters).run(DeadLetterQueue.COLLECT, () -> false);

    assertThat(said.lines())
        .containsExactly(
            "1 wake-up(s) went back.", "Time was over, so there may be more: run it again.");
  }
}
