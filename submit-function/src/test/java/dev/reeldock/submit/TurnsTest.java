package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.submit.Turns.Turn;
import dev.reeldock.task.Claim;
import dev.reeldock.task.ClaimWrites;
import dev.reeldock.task.Delays;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is next, when those at the head of the queue cannot be taken. */
final class TurnsTest {
  private static final int MANY = 130;

  private final SubmitFixture fixture = new SubmitFixture();
  private final Turns turns = new Turns(fixture.tasks, fixture.clock);

  @Test
  void next_headInOtherHandsDoubtedOrClaimed_isTheFirstBehindThem() {
    for (int i = 0; i < MANY; i++) {
      tried(fixture.queued());
      fixture.doubted();
      claimed(fixture.queued());
    }
    Task behind = fixture.queued();

    assertTaken(turns.next(POOL, null, true, () -> true), behind);
  }

  @Test
  void next_exactlyAPageThatCannotBeTaken_isNobody() {
    IntStream.range(0, 25).forEach(_ -> tried(fixture.queued()));

    assertThat(turns.next(POOL, null, true, () -> true)).isInstanceOf(Turn.Nobody.class);
  }

  @Test
  void next_notPassing_leavesThePoolToTheWorkerBefore() {
    Task first = fixture.queued();
    Task second = fixture.queued();
    Task tried = tried(first);

    assertThat(turns.next(POOL, null, false, () -> true)).isInstanceOf(Turn.Nobody.class);

    fixture.tasks.write(first.id(), SubmitWrites.waits(tried, "no slot", fixture.clock.instant()));
    assertTaken(turns.next(POOL, null, false, () -> true), first);
    assertThat(fixture.find(second.id())).isEqualTo(second);
  }

  @Test
  void next_notPassing_isNotHeldUpByATryThatNobodyCanBeAtAnyMore() {
    tried(fixture.queued());
    Task second = fixture.queued();
    Duration longest = Delays.POST_BEGINS_WITHIN.plus(Delays.POST_TAKES_AT_MOST);
    fixture.clock.advance(longest);

    assertTaken(turns.next(POOL, null, false, () -> true), second);
  }

  @Test
  void next_notPassing_isNotHeldUpByATaskInDoubt() {
    fixture.doubted();
    Task second = fixture.queued();

    assertTaken(turns.next(POOL, null, false, () -> true), second);
  }

  @Test
  void next_timeOverAmongThoseThatCannotBeTaken_saysSo() {
    tried(fixture.queued());
    int[] looks = {1};

    assertThat(turns.next(POOL, null, true, () -> looks[0]-- > 0)).isInstanceOf(Turn.Nobody.class);
    fixture.queued();
    looks[0] = 1;
    assertThat(turns.next(POOL, null, true, () -> looks[0]-- > 0))
        .isInstanceOf(Turn.TimeOver.class);
  }

  private static void assertTaken(Turn turn, Task task) {
    assertThat(turn)
        .isInstanceOfSatisfying(
            Turn.Taken.class, taken -> assertThat(taken.task().id()).isEqualTo(task.id()));
  }

  private Task tried(Task task) {
    fixture.tasks.write(task.id(), SubmitWrites.take(fixture.clock.instant()));
    return fixture.find(task.id());
  }

  private void claimed(Task task) {
    Claim claim = new Claim(Claim.Status.SUCCEEDED, fixture.clock.instant());
    fixture.tasks.write(
        task.id(), ClaimWrites.claim(claim, new ProviderTaskId("9"), fixture.clock.instant()));
  }
}
