package dev.reeldock.callback;

import static dev.reeldock.callback.CallbackFixture.document;
import static dev.reeldock.callback.CallbackFixture.key;
import static dev.reeldock.callback.CallbackFixture.url;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.MediaStore.StoredMedia;
import dev.reeldock.media.ResultSource.Opened.Refused;
import dev.reeldock.task.Attention;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.WatchWrites;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Copies that break, and buckets that say something else. */
final class CopyFailuresTest {
  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final MeanwhileMediaStore bucket = new MeanwhileMediaStore(fixture.results);
  private final Collect collect = fixture.collectInto(bucket);

  CopyFailuresTest() {
    fixture.succeed(task, Bytes.ONE, Bytes.TWO);
  }

  @Test
  void run_streamBreaks_showsNothingAndReleasesTheLease() {
    fixture.source.breakMidway(url(task.id(), 1), Bytes.ONE);

    assertThat(collect().what()).isEqualTo(Collected.What.COPY_FAILED);

    Instant nextTry = fixture.clock.instant().plusSeconds(30);
    assertThat(fixture.results.keys()).containsExactly(key(task, 2));
    assertThat(fixture.source.unclosed()).isZero();
    assertThat(finished().leaseEnd()).isEqualTo(nextTry);
    assertThat(fixture.find(task).dueAt()).isEqualTo(nextTry);
  }

  /** Links die one by one: what works now is saved now, and is not fetched again. */
  @Test
  void run_firstOutputFails_theOthersAreKeptAndNotFetchedAgain() {
    fixture.source.makeUnavailable(url(task.id(), 1), "down");
    collect();
    fixture.source.kill(url(task.id(), 2), 403);
    fixture.source.serve(url(task.id(), 1), Bytes.ONE);
    fixture.clock.set(finished().leaseEnd());

    assertThat(collect()).isEqualTo(Collected.STORED);

    assertStoredOnce();
    assertThat(fixture.source.opened())
        .containsExactly(url(task.id(), 1), url(task.id(), 2), url(task.id(), 1));
  }

  /** Else a slow one would use up the time of the others in every run. */
  @Test
  void run_again_beginsWithAnotherOutput() {
    fixture.source.makeUnavailable(url(task.id(), 1), "down");
    fixture.source.makeUnavailable(url(task.id(), 2), "down");
    collect();
    fixture.clock.set(finished().leaseEnd());
    collect();

    assertThat(fixture.source.opened().subList(0, 3))
        .containsExactly(url(task.id(), 1), url(task.id(), 2), url(task.id(), 2));
  }

  @Test
  void run_finished_waitsShortlyForItsFirstNextTry() {
    fixture.source.makeUnavailable(url(task.id(), 1), "down");
    for (int asks = 0; asks < 5; asks++) {
      fixture.tasks.write(
          task.id(), WatchWrites.again(fixture.clock.instant(), fixture.clock.instant()));
    }
    collect();

    assertThat(finished().leaseEnd()).isEqualTo(fixture.clock.instant().plusSeconds(30));
  }

  @Test
  void run_notLetIn_callsAPersonOnceAndGoesOnByItselfOnceItIs() {
    fixture.source.refuse(url(task.id(), 1), Refused.Reason.ELSEWHERE, "cdn.example is no host");
    collect();
    fixture.clock.set(finished().leaseEnd());
    collect();
    assertThat(fixture.marked)
        .containsExactly(new Marked(task.id(), Attention.Reason.RESULT_ELSEWHERE));
    fixture.source.serve(url(task.id(), 1), Bytes.ONE);
    fixture.clock.set(finished().leaseEnd());

    assertThat(collect()).isEqualTo(Collected.STORED);
    assertThat(fixture.find(task).attention()).isEmpty();
    assertStoredOnce();
  }

  @Test
  void run_noTimeLeft_opensNothingAndIsTriedLater() {
    assertThat(collect.run(task.id(), fixture.clock.instant()).what())
        .isEqualTo(Collected.What.COPY_FAILED);
    assertThat(fixture.source.opened()).isEmpty();
    fixture.clock.set(finished().leaseEnd());

    assertThat(collect()).isEqualTo(Collected.STORED);
  }

  @Test
  void run_streamIsWholeAgain_stores() {
    fixture.source.breakMidway(url(task.id(), 2), Bytes.TWO);
    collect();
    fixture.source.serve(url(task.id(), 2), Bytes.TWO);
    assertThat(collect()).isEqualTo(Collected.BEING_COPIED);
    fixture.clock.set(finished().leaseEnd());

    assertThat(collect()).isEqualTo(Collected.STORED);
    assertStoredOnce();
  }

  @Test
  void run_hostUnavailable_isTriedLaterWithoutAskingTheProvider() {
    fixture.source.makeUnavailable(url(task.id(), 1), "v1.klingai.com answered HTTP 503");

    assertThat(collect()).isEqualTo(Collected.copyFailed("v1.klingai.com answered HTTP 503"));
    assertThat(fixture.kling.queries()).hasSize(1);
  }

  @Test
  void run_bucketSaysAnotherDigest_isNotBelieved() {
    bucket.tell(media -> new StoredMedia(media.bytes(), "00".repeat(32), media.contentType()));

    assertThat(collect().what()).isEqualTo(Collected.What.COPY_FAILED);
    assertThat(fixture.find(task).state()).isInstanceOf(TaskState.Finished.class);
    assertThat(fixture.results.content(document(task))).isEmpty();
  }

  @Test
  void run_bucketSaysAnotherLength_isNotBelieved() {
    bucket.tell(media -> new StoredMedia(media.bytes() + 1, media.sha256(), media.contentType()));

    assertThat(collect().what()).isEqualTo(Collected.What.COPY_FAILED);
  }

  @Test
  void run_bucketFails_isTriedLater() {
    fixture.results.failNext(1);

    assertThat(collect().what()).isEqualTo(Collected.What.COPY_FAILED);
    fixture.clock.set(finished().leaseEnd());
    assertThat(collect()).isEqualTo(Collected.STORED);
    assertStoredOnce();
  }

  @Test
  void run_objectThereAlready_isTheArtifactWithItsOwnLengthAndDigest() {
    fixture.results.put(key(task, 1), Bytes.TWO, "video/mp4");

    assertThat(collect()).isEqualTo(Collected.STORED);

    TaskState.Stored stored = (TaskState.Stored) fixture.find(task).state();
    assertThat(stored.artifacts().getFirst().bytes()).isEqualTo(Bytes.TWO.length);
    assertThat(stored.artifacts().getFirst().sha256()).isEqualTo(Bytes.sha256(Bytes.TWO));
    assertThat(fixture.results.content(key(task, 1))).hasValue(Bytes.TWO);
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
