package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who stands in a pool's queue, and who is due. */
public abstract class TaskListsContract extends TaskStoreContract {
  private static final Pool POOL = SampleTasks.request().pool();

  private Task queuedNow() {
    Task task = stories.queued();
    clock.advance(Duration.ofSeconds(1));
    return task;
  }

  private List<TaskId> waiting() {
    return waiting(POOL, 10);
  }

  private List<TaskId> waiting(Pool pool, int limit) {
    return store.oldestWaiting(pool, null, limit).stream().map(WaitingTask::id).toList();
  }

  private static WaitingTask place(Task task) {
    return new WaitingTask(task.id(), task.createdAt());
  }

  @Test
  void oldestWaiting_several_areInTheOrderOfTheirMakingUpToTheLimit() {
    Task first = queuedNow();
    Task second = queuedNow();
    Task third = queuedNow();

    assertThat(waiting()).containsExactly(first.id(), second.id(), third.id());
    assertThat(waiting(POOL, 2)).containsExactly(first.id(), second.id());
  }

  @Test
  void oldestWaiting_afterAPlace_areTheTasksBehindIt() {
    Task first = queuedNow();
    Task second = queuedNow();
    Task third = queuedNow();

    assertThat(store.oldestWaiting(POOL, place(first), 1)).containsExactly(place(second));
    assertThat(store.oldestWaiting(POOL, place(second), 10)).containsExactly(place(third));
    assertThat(store.oldestWaiting(POOL, place(third), 10)).isEmpty();
  }

  @Test
  void oldestWaiting_afterAPlaceThatItsTaskHasLeft_areTheTasksBehindIt() {
    Task first = queuedNow();
    Task second = queuedNow();
    stories.accepted(first);

    assertThat(store.oldestWaiting(POOL, place(first), 10)).containsExactly(place(second));
  }

  @Test
  void oldestWaiting_madeInTheSameMoment_areEachOnOnePage() {
    List<TaskId> made = Stream.generate(() -> stories.queued().id()).limit(7).toList();
    List<TaskId> listed = new ArrayList<>();
    List<WaitingTask> page = store.oldestWaiting(POOL, null, 3);
    while (!page.isEmpty()) {
      page.forEach(place -> listed.add(place.id()));
      page = store.oldestWaiting(POOL, page.getLast(), 3);
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  void oldestWaiting_anotherPool_isNotListed() {
    stories.queued(SampleTasks.request(SampleTasks.CALLER, null, "kling-v2"));

    assertThat(waiting()).isEmpty();
  }

  @Test
  void oldestWaiting_ofTheProvidersChoiceOfModel_isAPoolOfItsOwn() {
    Task task = stories.queued(SampleTasks.request(SampleTasks.CALLER, null, ""));

    assertThat(waiting(new Pool("kling/videos/default"), 10)).containsExactly(task.id());
  }

  @Test
  void oldestWaiting_taken_keepsItsPlace() {
    Task first = queuedNow();
    Task second = queuedNow();
    stories.won(first, SubmitWrites.take(now()));

    assertThat(waiting()).containsExactly(first.id(), second.id());
  }

  @Test
  void oldestWaiting_backFromItsFirstCall_standsByItsAge() {
    Task direct = stories.submitting();
    clock.advance(Duration.ofSeconds(1));
    Task queued = queuedNow();
    assertThat(waiting()).containsExactly(queued.id());

    stories.won(direct, SubmitWrites.waits(direct, "no slot", now()));

    assertThat(waiting()).containsExactly(direct.id(), queued.id());
  }

  @Test
  void oldestWaiting_acceptedOrRefusedOrForAPerson_isNotListed() {
    stories.accepted(stories.taken());
    Task refused = stories.taken();
    stories.won(refused, FailWrites.refused(refused, SampleTasks.RISK, false, now()));
    Attention mark = new Attention(Attention.Reason.CANNOT_TELL, "look");
    Task taken = stories.taken();
    stories.won(taken, WatchWrites.cannotTell(taken, mark, now()));
    stories.finished(stories.claimed(stories.queued(), Claim.Status.SUCCEEDED));

    assertThat(waiting()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "QUEUED")
  void oldestWaiting_neverQueued_isNotListed(StateName state) {
    stories.in(state);

    assertThat(waiting()).isEmpty();
  }

  @Test
  void due_several_areLongestDueFirstUpToTheLimit() {
    Task late = stories.queued();
    Task soon = stories.submitting();
    Instant after = now().plus(Duration.ofHours(1));
    DueTask first = new DueTask(soon.id(), now().plus(Delays.AFTER_SUBMIT));
    DueTask second = new DueTask(late.id(), now().plus(Delays.IN_QUEUE));

    assertThat(store.due(after, 10)).containsExactly(first, second);
    assertThat(store.due(after, 1)).containsExactly(first);
  }

  @Test
  void due_thatMoment_isDue() {
    Task task = stories.submitting();
    Instant dueAt = now().plus(Delays.AFTER_SUBMIT);

    assertThat(store.due(dueAt.minusMillis(1), 10)).isEmpty();
    assertThat(store.due(dueAt, 10)).containsExactly(new DueTask(task.id(), dueAt));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"STORED", "FAILED"})
  void due_notEnded_isListed(StateName state) {
    Task task = stories.in(state);

    assertThat(store.due(now().plus(Duration.ofDays(1)), 10))
        .extracting(DueTask::id)
        .containsExactly(task.id());
  }

  @ParameterizedTest
  @EnumSource(names = {"STORED", "FAILED"})
  void due_ended_isNeverListed(StateName state) {
    stories.in(state);

    assertThat(store.due(now().plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  void due_bumped_isListedAtItsNewTime() {
    Task task = stories.submitting();
    Instant read = store.due(now().plusSeconds(60), 1).getFirst().dueAt();
    Instant next = now().plusSeconds(600);
    stories.won(task, WatchWrites.bump(read, next, now()));

    assertThat(store.due(next.minusMillis(1), 10)).isEmpty();
    assertThat(store.due(next, 10)).containsExactly(new DueTask(task.id(), next));
  }
}
