package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Route;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises 5 and 6: a copy that goes wrong is made again; nothing is generated again. */
final class CopyTest {
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(10);

  @AutoClose
  private final Reeldock reeldock =
      Reeldock.start(FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF));

  private String taskId = "";

  /** The provider has finished the task; we do not know it yet. */
  @BeforeEach
  void generate() {
    taskId = reeldock.submitted(Order.ofSamples());
    var _ = reeldock.providerEnded(taskId);
  }

  @Test
  void copy_deadLink_asksForAFreshOne() {
    reeldock.kling().faults().forbidNextDownloads(1);
    reeldock.table().makeDue(taskId);
    Answer answer = reeldock.stored(taskId);

    assertThat(reeldock.kling().count(Route.QUERY)).isEqualTo(2);
    assertThat(reeldock.kling().count(Route.DOWNLOAD)).isEqualTo(2);
    assertStoredOnce(answer);
  }

  @Test
  void copy_noLinkWorks_isTriedLater() {
    reeldock.kling().faults().forbidNextDownloads(2);
    reeldock.table().makeDue(taskId);
    awaitBrokenCopy();
    reeldock.table().elapse(taskId, LONGER_THAN_A_LEASE);

    assertStoredOnce(reeldock.stored(taskId));
  }

  @Test
  void copy_truncatedDownload_showsNothingAndIsTriedLater() {
    reeldock.kling().faults().truncateNextDownload();
    reeldock.table().makeDue(taskId);
    awaitBrokenCopy();
    reeldock.table().elapse(taskId, LONGER_THAN_A_LEASE);

    assertStoredOnce(reeldock.stored(taskId));
  }

  @Test
  void copy_slowDownload_isNoDeadlock() {
    reeldock.kling().faults().slowNextDownload();
    reeldock.table().makeDue(taskId);

    assertStoredOnce(reeldock.stored(taskId));
  }

  @Test
  void wakeUp_liveLease_leavesTheCopyToItsWorker() {
    reeldock.kling().faults().truncateNextDownload();
    reeldock.table().makeDue(taskId);
    awaitBrokenCopy();
    var before = reeldock.table().item(taskId);
    reeldock.collectQueue().wake(taskId);
    reeldock.collectQueue().wake(taskId);
    Await.until("two workers that leave it", () -> reeldock.logs().count("BEING_COPIED") == 2);

    assertThat(reeldock.kling().count(Route.DOWNLOAD)).isOne();
    assertThat(reeldock.table().item(taskId)).isEqualTo(before);
    reeldock.table().elapse(taskId, LONGER_THAN_A_LEASE);
    assertStoredOnce(reeldock.stored(taskId));
  }

  @Test
  void worker_crashedAfterTheCopy_theObjectIsNeitherFetchedNorWrittenAgain() {
    reeldock.kling().faults().truncateNextDownload();
    reeldock.table().makeDue(taskId);
    awaitBrokenCopy();
    var finished = reeldock.table().item(taskId);
    reeldock.table().elapse(taskId, LONGER_THAN_A_LEASE);
    Answer first = reeldock.stored(taskId);
    reeldock.table().putBack(finished);
    Answer second = reeldock.stored(taskId);

    assertThat(second.video("sha256")).isEqualTo(first.video("sha256"));
    assertThat(reeldock.kling().count(Route.DOWNLOAD)).isEqualTo(2);
    assertStoredOnce(second);
  }

  @Test
  void wakeUps_manyAtOnce_makeOneObject() {
    for (int i = 0; i < 4; i++) {
      reeldock.collectQueue().wake(taskId);
    }
    Answer answer = reeldock.stored(taskId);
    Await.until("four looks", () -> reeldock.logs().count(taskId + "] collected: ") == 4);

    assertStoredOnce(answer);
  }

  private void awaitBrokenCopy() {
    reeldock.logs().await("[taskId=" + taskId + "] collected: COPY_FAILED");
    assertThat(reeldock.results().keys(taskId)).isEmpty();
    assertThat(reeldock.api().query(taskId).taskStatus()).isEqualTo("processing");
  }

  private void assertStoredOnce(Answer answer) {
    String key = ResultFolder.videoKey(taskId);
    assertThat(reeldock.results().keys(taskId))
        .containsExactly(key, ResultFolder.documentKey(taskId));
    assertThat(reeldock.results().versions(key)).isOne();
    assertThat(answer.video("bytes"))
        .isEqualTo(Integer.toString(reeldock.results().bytes(key).length));
    assertThat(reeldock.kling().tasks()).hasSize(1);
  }
}
