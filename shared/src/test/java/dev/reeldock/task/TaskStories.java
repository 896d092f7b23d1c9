package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Brings tasks to where a test needs them, by the writes that bring them there in life. */
public final class TaskStories {
  private static final Duration STEP = Duration.ofSeconds(1);

  private final TaskStore store;
  private final VirtualClock clock;
  private int created;

  public TaskStories(TaskStore store, VirtualClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A task in that state, which got there by the shortest way. */
  public Task in(StateName state) {
    return switch (state) {
      case QUEUED -> queued();
      case SUBMITTING -> submitting();
      case SUBMITTED -> submitted();
      case PROCESSING -> processing();
      case FINISHED -> finished();
      case STORED -> stored();
      case FAILED -> failed();
    };
  }

  public Task queued() {
    return queued(SampleTasks.request());
  }

  public Task queued(Request request) {
    return create(Task.queued(nextId(), request, clock.instant()), null);
  }

  public Task submitting() {
    return submitting(SampleTasks.request());
  }

  public Task submitting(Request request) {
    return create(Task.submitting(nextId(), request, clock.instant()), null);
  }

  /** Submitting, from the queue, where it still stands. */
  public Task taken() {
    Task queued = queued();
    return won(queued, SubmitWrites.take(clock.instant()));
  }

  public Task doubted(Task submitting) {
    return won(submitting, SubmitWrites.ambiguous(submitting, "reset", clock.instant()));
  }

  public Task refusedInDoubt() {
    Task doubted = doubted(submitting());
    return won(doubted, SubmitWrites.refusedInDoubt(doubted, SampleTasks.RISK, clock.instant()));
  }

  public Task claimed(Task task, Claim.Status status) {
    Claim claim = new Claim(status, clock.instant());
    return won(task, ClaimWrites.claim(claim, SampleTasks.PROVIDER_TASK, clock.instant()));
  }

  public Task marked(Task task, Attention.Reason reason) {
    return won(task, WatchWrites.attention(new Attention(reason, "look"), clock.instant()));
  }

  public Task submitted() {
    return accepted(submitting());
  }

  public Task accepted(Task task) {
    return won(task, SubmitWrites.accepted("accepted", SampleTasks.PROVIDER_TASK, clock.instant()));
  }

  public Task processing() {
    Task submitted = submitted();
    return won(submitted, WatchWrites.progress(submitted, clock.instant()));
  }

  public Task finished() {
    return finished(submitted());
  }

  public Task finished(Task task) {
    return won(
        task,
        CopyWrites.finished(
            SampleTasks.finished(clock.instant().plus(Delays.LEASE)), clock.instant()));
  }

  public Task stored() {
    return stored(finished());
  }

  public Task stored(Task finished) {
    return won(finished, CopyWrites.stored(finished, SampleTasks.stored(), clock.instant()));
  }

  public Task failed() {
    Task submitted = submitted();
    return won(
        submitted, FailWrites.generationFailed(submitted, "risk control", null, clock.instant()));
  }

  public Task create(Task task, @Nullable String idempotencyKey) {
    assertThat(store.create(task, idempotencyKey)).isEqualTo(new Created.New(task));
    return task;
  }

  /** The task after a write that must win. Time goes on by a second. */
  public Task won(Task task, Write write) {
    Written written = store.write(task.id(), write);
    assertThat(written).as(write.name()).isInstanceOf(Written.Won.class);
    clock.advance(STEP);
    return ((Written.Won) written).task();
  }

  public TaskId nextId() {
    return SampleTasks.id(++created);
  }
}
