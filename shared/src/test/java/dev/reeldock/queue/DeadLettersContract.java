package dev.reeldock.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DeadLetters} must do. */
public abstract class DeadLettersContract {
  protected abstract DeadLetters open();

  /** A message that nobody could deal with. */
  protected abstract void giveUp(DeadLetterQueue queue, String body);

  /** What lies where the queue's messages came from, and is taken from there. */
  protected abstract List<String> takeBack(DeadLetterQueue queue);

  @Test
  void sendBack_moreThanOneReading_areThereAsTheyWere() {
    List<String> bodies = IntStream.range(0, 23).mapToObj(i -> "{\"ü\":" + i + "}").toList();
    bodies.forEach(body -> giveUp(DeadLetterQueue.COLLECT, body));

    assertThat(open().sendBack(DeadLetterQueue.COLLECT, () -> true)).isEqualTo(23);
    assertThat(takeBack(DeadLetterQueue.COLLECT)).containsExactlyInAnyOrderElementsOf(bodies);
    assertThat(open().sendBack(DeadLetterQueue.COLLECT, () -> true)).isZero();
  }

  @Test
  void sendBack_oneQueue_leavesTheOthers() {
    giveUp(DeadLetterQueue.INGEST, "an upload");

    assertThat(open().sendBack(DeadLetterQueue.DISPATCH, () -> true)).isZero();
    assertThat(takeBack(DeadLetterQueue.DISPATCH)).isEmpty();
    assertThat(open().sendBack(DeadLetterQueue.INGEST, () -> true)).isOne();
  }

  @Test
  void sendBack_timeOver_leavesTheRest() {
    IntStream.range(0, 23).forEach(i -> giveUp(DeadLetterQueue.COLLECT, "m" + i));

    int first = open().sendBack(DeadLetterQueue.COLLECT, () -> false);

    assertThat(first).isBetween(1, 22);
    assertThat(open().sendBack(DeadLetterQueue.COLLECT, () -> true)).isEqualTo(23 - first);
  }

  @Test
  void drop_minutes_areGone() {
    giveUp(DeadLetterQueue.RECONCILE, "a minute");
    giveUp(DeadLetterQueue.RECONCILE, "another");

    assertThat(open().drop(DeadLetterQueue.RECONCILE, () -> true)).isEqualTo(2);
    assertThat(open().drop(DeadLetterQueue.RECONCILE, () -> true)).isZero();
  }
}
