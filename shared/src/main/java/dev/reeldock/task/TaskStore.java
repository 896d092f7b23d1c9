package dev.reeldock.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of tasks: the one truth about them. Every change is one conditional write; who loses
 * the condition learns the winner's record. Reads of one task see every write that was answered;
 * the lists may lag behind. Safe for any number of threads and processes.
 *
 * <p>A table that cannot be reached is a {@link TaskStoreException}: nobody knows then whether the
 * write happened, and a repetition of it is safe.
 */
public interface TaskStore {

  /**
   * Records a new task and, in the same transaction, the guards of its idempotency key and of the
   * caller's external id. Where both guards exist, the key's answer counts.
   */
  Created create(Task task, @Nullable String idempotencyKey);

  Optional<Task> find(TaskId id);

  /** The task that the caller knows by this external id. */
  Optional<TaskId> findByExternalId(String caller, String externalTaskId);

  /** The task that the caller has made with this idempotency key. */
  Optional<Created.KeyUsed> findByKey(String caller, String idempotencyKey);

  Written write(TaskId id, Write write);

  /**
   * A caller's tasks of one kind, newest first; those of one millisecond in an order that stays. A
   * task made meanwhile moves the others towards later pages. Which tasks there are may lag behind;
   * each that is named is as {@link #find} would read it. A task that is gone leaves its place
   * empty: a page with less than its size need not be the last.
   */
  List<Task> newest(String caller, Kind kind, Page page);

  /**
   * The tasks in the pool's queue, oldest first: from its head, or from behind that place, whose
   * task may have left. Fewer than the limit are the last ones.
   */
  List<WaitingTask> oldestWaiting(Pool pool, @Nullable WaitingTask after, int limit);

  /** What is due, longest due first. */
  List<DueTask> due(Instant now, int limit);
}
