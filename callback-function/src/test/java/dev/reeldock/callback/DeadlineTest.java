package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.Attention;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A task that has not ended for long: a person is called, and nothing else changes. */
final class DeadlineTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Tasks tasks = new Tasks(fixture);

  @Test
  void run_longOverdue_marksOnceAndChangesNothingElse() {
    Task task = tasks.submitted();
    List<Integer> marks = new ArrayList<>();
    fixture.clock.advance(Duration.ofHours(24));
    for (int i = 0; i < 3; i++) {
      fixture.reconcile();
      marks.add(fixture.find(task).attention().size());
      fixture.clock.advance(Duration.ofMinutes(5));
    }

    assertThat(marks).containsExactly(0, 1, 1);
    assertThat(fixture.find(task).attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.DEADLINE);
    assertThat(fixture.marked).containsExactly(new Marked(task.id(), Attention.Reason.DEADLINE));
    assertThat(fixture.find(task).state()).isEqualTo(task.state());
    assertThat(fixture.wakeUps.sent()).hasSize(3);
  }

  @Test
  void run_longOverdue_isStillStoredInTheEnd() {
    Task task = tasks.submitted();
    fixture.clock.advance(Duration.ofDays(9));
    fixture.reconcile();
    fixture.succeed(task, Bytes.ONE);

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
    assertThat(fixture.find(task).attention()).isEmpty();
  }
}
