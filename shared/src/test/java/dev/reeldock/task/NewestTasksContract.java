package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A caller's tasks, page by page. */
public abstract class NewestTasksContract extends TaskStoreContract {
  private static final Kind KIND = SampleTasks.MULTI_IMAGE2VIDEO;

  /** That many tasks, a millisecond apart, newest first. */
  private List<Task> made(int count) {
    List<Task> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.addFirst(stories.queued());
      clock.advance(Duration.ofMillis(1));
    }
    return made;
  }

  private List<Task> page(int number, int size) {
    return store.newest(SampleTasks.CALLER, KIND, new Page(number, size));
  }

  @Test
  void newest_none_isEmpty() {
    assertThat(page(1, 30)).isEmpty();
    assertThat(page(1_000, 500)).isEmpty();
  }

  @Test
  void newest_lastPageNotFull_hasTheRest() {
    List<Task> tasks = made(5);

    assertThat(page(1, 2)).containsExactly(tasks.get(0), tasks.get(1));
    assertThat(page(2, 2)).containsExactly(tasks.get(2), tasks.get(3));
    assertThat(page(3, 2)).containsExactly(tasks.get(4));
    assertThat(page(4, 2)).isEmpty();
    assertThat(page(1_000, 500)).isEmpty();
  }

  @Test
  void newest_lastPageFull_isFollowedByAnEmptyOne() {
    List<Task> tasks = made(4);

    assertThat(page(1, 4)).isEqualTo(tasks);
    assertThat(page(2, 4)).isEmpty();
    assertThat(page(2, 2)).isEqualTo(tasks.subList(2, 4));
    assertThat(page(3, 2)).isEmpty();
    assertThat(page(1, 500)).isEqualTo(tasks);
  }

  @Test
  void newest_madeInOneMillisecond_areEachOnOnePageInAnOrderThatStays() {
    List<Task> together = Stream.generate(stories::queued).limit(5).toList();
    clock.advance(Duration.ofMillis(1));
    Task newest = stories.queued();

    List<Task> listed =
        IntStream.rangeClosed(1, 3).mapToObj(n -> page(n, 2)).flatMap(List::stream).toList();

    assertThat(listed).startsWith(newest).hasSize(6).containsAll(together);
    assertThat(page(1, 6)).isEqualTo(listed);
  }

  @Test
  void newest_moreThanAHundred_areOnOnePage() {
    List<Task> tasks = made(230);

    assertThat(page(1, 500)).isEqualTo(tasks);
    assertThat(page(2, 110)).isEqualTo(tasks.subList(110, 220));
  }

  @Test
  void newest_refusedInTheCall_isNotListedAndTakesNoPlace() {
    List<Task> tasks = made(2);
    Task refused = stories.submitting();
    stories.won(refused, FailWrites.refused(refused, SampleTasks.RISK, true, now()));

    assertThat(page(1, 2)).isEqualTo(tasks);
  }

  @Test
  void newest_refusedAfterTheCall_isListed() {
    Task task = stories.submitting();
    Task refused = stories.won(task, FailWrites.refused(task, SampleTasks.RISK, false, now()));

    assertThat(page(1, 2)).containsExactly(refused);
  }

  @Test
  void newest_anotherCallers_isNotListed() {
    Task own = stories.queued();
    Task others = stories.queued(SampleTasks.request("agency", null, "kling-v1-6"));

    assertThat(page(1, 30)).containsExactly(own);
    assertThat(store.newest("agency", KIND, new Page(1, 30))).containsExactly(others);
    assertThat(store.newest("stud", KIND, new Page(1, 30))).isEmpty();
  }

  @Test
  void newest_ofAnotherKind_isNotListed() {
    Task task = stories.queued();
    Kind another = new Kind(Family.VIDEOS, "image2video");
    stories.queued(ofKind(another));

    assertThat(page(1, 30)).containsExactly(task);
    assertThat(
            store.newest(
                SampleTasks.CALLER, new Kind(Family.IMAGES, "multi-image2video"), new Page(1, 30)))
        .isEmpty();
  }

  private static Request ofKind(Kind kind) {
    Request request = SampleTasks.request();
    return new Request(
        request.caller(), kind, "kling", "kling-v1", request.body(), request.hash(), null, null);
  }

  @Test
  void newest_changedSince_isAsItIsNow() {
    Task stored = stories.stored();
    Task failed = stories.failed();

    assertThat(page(1, 30)).containsExactly(failed, stored);
  }

  @Test
  void newest_expired_leavesItsPlaceEmpty() {
    Task old = stories.queued();
    clock.advance(Duration.ofSeconds(1));
    stories.stored();
    clock.advance(Duration.ofDays(400));
    Task young = stories.queued();

    assertThat(page(1, 2)).containsExactly(young);
    assertThat(page(2, 2)).containsExactly(old);
  }
}
