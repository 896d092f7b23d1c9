package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever waits in a pool is woken once for each slot that gets free, and as early. */
final class WakePoolTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);
  private final MeanwhileMediaStore bucket = new MeanwhileMediaStore(fixture.results);
  private final Collect collect = fixture.collectInto(bucket);

  @Test
  void run_succeeded_wakesThePoolBeforeTheCopy() {
    Task task = succeeded();
    List<WakeUp> before = new ArrayList<>();
    bucket.beforeNextKeep(() -> before.addAll(fixture.wakeUps.sent()));

    assertThat(collect.run(task.id(), fixture.later())).isEqualTo(Collected.STORED);

    assertThat(before).containsExactly(new WakeUp.Dispatch(task.pool()));
    assertThat(fixture.wakeUps.sent()).isEqualTo(before);
  }

  @Test
  void run_copyTakenOver_wakesThePoolOnce() {
    Task task = succeeded();
    fixture.source.breakMidway(CallbackFixture.url(task.id(), 1), Bytes.ONE);
    collect.run(task.id(), fixture.later());
    fixture.source.serve(CallbackFixture.url(task.id(), 1), Bytes.ONE);
    fixture.clock.advance(Delays.LEASE);

    assertThat(collect.run(task.id(), fixture.later())).isEqualTo(Collected.STORED);
    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(task.pool()));
  }

  @Test
  void run_poolCannotBeWoken_isStoredAllTheSame() {
    Task task = succeeded();
    fixture.wakeUps.failNext(1);

    assertThat(collect.run(task.id(), fixture.later())).isEqualTo(Collected.STORED);
  }

  @Test
  void run_adoptedFromTheQueue_wakesThePoolThatTheOpenAnswerLeft() {
    Task queued = tasks.queued();
    fixture.kling.loseNextSubmitAnswer("no answer: timeout");
    tasks.dispatch(queued);

    collect.run(queued.id(), fixture.later());

    assertThat(fixture.wakeUps.sent()).containsExactly(new WakeUp.Dispatch(queued.pool()));
  }

  @Test
  void run_adoptedFromItsCall_wakesNobody() {
    collect.run(tasks.boughtInDoubt().id(), fixture.later());

    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  private Task succeeded() {
    Task task = tasks.submitted();
    fixture.succeed(task, Bytes.ONE);
    return task;
  }
}
