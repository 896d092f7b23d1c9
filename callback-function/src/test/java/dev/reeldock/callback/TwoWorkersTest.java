package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.document;
import static dev.reeldock.callback.CallbackFixture.key;
import static dev.reeldock.callback.CallbackFixture.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.CopyWrites;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two workers on one task: whatever they do between each other's steps, the end is one. */
final class TwoWorkersTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final MeanwhileMediaStore bucket = new MeanwhileMediaStore(fixture.results);
  private final Collect slow = fixture.collectInto(bucket);
  private final List<Collected> other = new ArrayList<>();

  TwoWorkersTest() {
    fixture.succeed(task, Bytes.ONE);
  }

  @Test
  void run_bothLearnOfTheEnd_oneCopies() {
    fixture.provider.whileNextAnswerTravels(() -> other.add(fixture.collect(task)));

    assertThat(slow.run(task.id(), fixture.later())).isEqualTo(Collected.OVERTAKEN);
    assertThat(other).containsExactly(Collected.STORED);
    assertThat(fixture.source.opened()).hasSize(1);
  }

  @Test
  void run_whileAnotherCopies_leavesItAlone() {
    bucket.beforeNextKeep(() -> other.add(fixture.collect(task)));

    assertThat(slow.run(task.id(), fixture.later())).isEqualTo(Collected.STORED);
    assertThat(other).containsExactly(Collected.BEING_COPIED);
  }

  @Test
  void run_leaseOverInTheMiddleOfACopy_keepsOneObjectAndOneEnd() {
    bucket.beforeNextKeep(this::otherTakesOver);
    slow.run(task.id(), fixture.later());

    assertThat(other).containsExactly(Collected.STORED);
    assertOneEnd();
  }

  @Test
  void run_leaseOverBeforeTheDocument_writesTheSameDocument() {
    List<byte[]> documents = new ArrayList<>();
    bucket.beforeNextPut(() -> {
      otherTakesOver();
      documents.add(fixture.results.content(document(task)).orElseThrow());
    });
    slow.run(task.id(), fixture.later());

    assertThat(fixture.results.content(document(task))).hasValue(documents.getFirst());
    assertOneEnd();
  }

  @Test
  void run_otherWorkerUsesAFreshLinkOfAnotherHost_writesTheSameDocument() {
    List<byte[]> documents = new ArrayList<>();
    bucket.beforeNextKeep(() -> {
      URI fresh = URI.create("https://v2.klingai.com/fresh.mp4");
      fixture.source.kill(url(task.id(), 1), 403);
      fixture.source.serve(fresh, Bytes.ONE);
      fixture.kling.succeed(task.id(), new Result("v-1", fresh, null, "5.1"));
      otherTakesOver();
      documents.add(fixture.results.content(document(task)).orElseThrow());
    });
    slow.run(task.id(), fixture.later());

    assertThat(fixture.results.content(document(task))).hasValue(documents.getFirst());
    assertOneEnd();
  }

  @Test
  void run_copyFailsAfterTheLeaseWasTakenOver_doesNotReleaseTheOthersLease() {
    fixture.source.breakMidway(url(task.id(), 1), Bytes.ONE);
    bucket.beforeNextKeep(() -> {
      fixture.clock.advance(Delays.LEASE);
      fixture.tasks.write(task.id(), CopyWrites.lease(fixture.clock.instant()));
    });

    assertThat(slow.run(task.id(), fixture.later())).isEqualTo(Collected.OVERTAKEN);
    assertThat(((TaskState.Finished) fixture.find(task).state()).leaseEnd())
        .isEqualTo(fixture.clock.instant().plus(Delays.LEASE));
  }

  private void otherTakesOver() {
    fixture.clock.advance(Delays.LEASE);
    other.add(fixture.collect(task));
  }

  private void assertOneEnd() {
    assertThat(fixture.results.keys()).containsExactly(key(task, 1), document(task));
    assertThat(fixture.find(task).history())
        .filteredOn(entry -> entry.event().equals("stored"))
        .hasSize(1);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Stored.class);
  }
}
