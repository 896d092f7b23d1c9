package dev.reeldock.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import org.junit.jupiter.api.Test;

/** The stack has another provider than the one that a task was made for. */
final class OtherProfileTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();

  @Test
  void run_taskOfAnotherProvider_callsAPersonAndAsksNobody() {
    Collected collected = fixture.collectFor(SampleProfiles.COMETAPI.name()).run(task.id());

    assertThat(collected.what()).isEqualTo(Collected.What.NEEDS_ATTENTION);
    assertThat(fixture.find(task).attention())
        .extracting(Attention::reason)
        .containsExactly(Attention.Reason.OTHER_PROFILE);
    assertThat(fixture.kling.queries()).isEmpty();
    assertThat(fixture.find(task).state()).isEqualTo(task.state());
  }

  @Test
  void run_theOldProviderAgain_goesOn() {
    fixture.collectFor(SampleProfiles.COMETAPI.name()).run(task.id());
    fixture.succeed(task, new byte[] {1});

    assertThat(fixture.collect(task)).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).attention()).isEmpty();
  }

  @Test
  void run_endedTaskOfAnotherProvider_isLeft() {
    fixture.kling.fail(task.id(), "no");
    fixture.collect(task);

    assertThat(fixture.collectFor(SampleProfiles.COMETAPI.name()).run(task.id()))
        .isEqualTo(Collected.HAD_ENDED);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Failed.class);
  }
}
