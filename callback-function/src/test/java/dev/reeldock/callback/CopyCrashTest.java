package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.document;
import static dev.reeldock.callback.CallbackFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.task.Delays;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStoreException;
import org.junit.jupiter.api.Test;

/** Workers that die between two steps: the next one ends what they began. */
final class CopyCrashTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final MeanwhileMediaStore bucket = new MeanwhileMediaStore(fixture.results);
  private final Collect collect = fixture.collectInto(bucket);

  CopyCrashTest() {
    fixture.succeed(task, Bytes.ONE, Bytes.TWO);
  }

  @Test
  void run_diesAfterTheCopies_theNextRunStoresTheSameObjects() {
    bucket.beforeNextPut(() -> {
      throw new IllegalStateException("The worker dies.");
    });
    assertThatThrownBy(this::collect).hasMessage("The worker dies.");
    assertThat(finished().leaseEnd()).isEqualTo(fixture.clock.instant().plus(Delays.LEASE));

    assertThat(collect()).isEqualTo(Collected.BEING_COPIED);
    fixture.clock.set(finished().leaseEnd());
    assertThat(collect()).isEqualTo(Collected.STORED);
    assertStoredOnce();
  }

  @Test
  void run_diesBetweenDocumentAndRecord_theNextRunStoresTheSameObjects() {
    bucket.beforeNextPut(() -> fixture.tasks.failNextWrites(1));
    assertThatThrownBy(this::collect).isInstanceOf(TaskStoreException.class);
    byte[] document = fixture.results.content(document(task)).orElseThrow();
    fixture.clock.set(finished().leaseEnd());

    assertThat(collect()).isEqualTo(Collected.STORED);
    assertStoredOnce();
    assertThat(fixture.results.content(document(task))).hasValue(document);
  }

  @Test
  void run_endRecordedAndNotAnswered_isStoredOnce() {
    bucket.beforeNextPut(() -> fixture.tasks.withholdNextAnswers(1));
    assertThatThrownBy(this::collect).isInstanceOf(TaskStoreException.class);

    assertThat(collect()).isEqualTo(Collected.HAD_ENDED);
    assertStoredOnce();
  }

  private void assertStoredOnce() {
    assertThat(fixture.results.keys()).containsExactly(key(task, 1), key(task, 2), document(task));
    assertThat(fixture.results.content(key(task, 1))).hasValue(Bytes.ONE);
    assertThat(fixture.results.content(key(task, 2))).hasValue(Bytes.TWO);
    assertThat(fixture.find(task).history())
        .filteredOn(entry -> entry.event().equals("stored"))
        .hasSize(1);
    assertThat(fixture.kling.sales()).isEqualTo(1);
  }

  private TaskState.Finished finished() {
    return (TaskState.Finished) fixture.find(task).state();
  }

  private Collected collect() {
    return collect.run(task.id(), fixture.later());
  }
}
