package dev.reeldock.local.simulation;

import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Snapshot;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.TaskStatus;
import dev.reeldock.provider.profile.Outcomes;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Condition;
import dev.reeldock.task.Created;
import dev.reeldock.task.Effect;
import dev.reeldock.task.ForwardingTaskStore;
import dev.reeldock.task.Pool;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bugs that somebody might write one day; the simulation must find each. */
enum PlantedBug implements Plant {

  /** Two workers may take one task, and each submits it. */
  TAKE_WITHOUT_ITS_CONDITION {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return ChangedWrites.of(tasks, Set.of("take"), without(Condition.InState.class));
    }
  },

  /** Who speaks of an attempt that is over sends the next one back to the queue. */
  REQUEUE_WITHOUT_THE_ATTEMPT {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return ChangedWrites.of(
          tasks, Set.of("wait", "not found"), without(Condition.AttemptIs.class));
    }
  },

  /** An open answer is taken for a "not now". */
  RESEND_WITHOUT_ASKING {
    @Override
    public KlingClient in(KlingClient kling) {
      Refusal busy = new Refusal(1303, "no slot, perhaps", 429);
      return ChangedAnswers.ofSubmits(
          kling,
          answer ->
              answer instanceof SubmitAnswer.Ambiguous ? new SubmitAnswer.Busy(busy) : answer);
    }
  },

  /** A "not found" counts, however early it was asked for. */
  COUNT_AN_EARLY_NOT_FOUND {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return new EarlyNotFounds(tasks, profile);
    }
  },

  /** That the id is used already is taken for a refusal of the task. */
  TAKE_EXISTS_FOR_A_REFUSAL {
    @Override
    public KlingClient in(KlingClient kling) {
      Refusal exists = new Refusal(1201, "exists", 400);
      return ChangedAnswers.ofSubmits(
          kling,
          answer ->
              answer instanceof SubmitAnswer.Ambiguous(String reason) && reason.endsWith("1201")
                  ? new SubmitAnswer.Refused(exists, false)
                  : answer);
    }
  },

  /** A task of which the provider says nothing clear has failed. */
  TAKE_UNKNOWN_FOR_FAILED {
    @Override
    public KlingClient in(KlingClient kling) {
      return ChangedAnswers.ofQueries(kling, failedFor(QueryAnswer.Unclear.class));
    }
  },

  /** A task that the provider has accepted, and does not know yet, has failed. */
  TAKE_NOT_FOUND_FOR_FAILED {
    @Override
    public KlingClient in(KlingClient kling) {
      return ChangedAnswers.ofQueries(kling, failedFor(QueryAnswer.NotFound.class));
    }
  },

  /** A refusal of the account ends the tasks that wait for their turn. */
  BURN_THE_QUEUE {
    @Override
    public KlingClient in(KlingClient kling) {
      return ChangedAnswers.ofSubmits(
          kling,
          answer ->
              answer instanceof SubmitAnswer.Refused(var refusal, _)
                  ? new SubmitAnswer.Refused(refusal, false)
                  : answer);
    }
  },

  /** A call that is repeated makes another task. */
  CREATE_WITHOUT_THE_KEYS_GUARD {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return new ForwardingTaskStore(tasks) {
        @Override
        public Created create(Task task, @Nullable String idempotencyKey) {
          return super.create(task, null);
        }
      };
    }
  },

  /** The provider is called for a task that is not in the table. */
  SELL_WITHOUT_A_RECORD {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return new ForwardingTaskStore(tasks) {
        @Override
        public Created create(Task task, @Nullable String idempotencyKey) {
          return new Created.New(task);
        }
      };
    }
  },

  /** Reconcile wakes the tasks that are due, but no pool. */
  FORGET_TO_WAKE_THE_POOL {
    @Override
    public WakeUps in(WakeUps wakeUps, Workers workers) {
      return new WakeUps() {
        @Override
        public void collect(TaskId id) {
          wakeUps.collect(id);
        }

        @Override
        public void dispatch(Pool pool) {
          Worker sender = workers.current();
          if (sender == null || !sender.does(Functions.Work.RECONCILE)) {
            wakeUps.dispatch(pool);
          }
        }

        @Override
        public void relay(TaskId id, Duration after) {
          wakeUps.relay(id, after);
        }

        @Override
        public void relayPatiently(TaskId id) {
          wakeUps.relayPatiently(id);
        }
      };
    }
  },

  /** Whoever knows a callback URL may end a task. */
  BELIEVE_A_CLAIM {
    @Override
    public Profile in(Profile profile) {
      Outcomes like = profile.outcomes();
      return Played.like(
          profile,
          profile.name(),
          profile.externalIds(),
          new Outcomes(Outcomes.Evidence.CALLBACK, like.sameId(), like.signed(), like.results()));
    }
  },

  /** A task that goes back to wait is not put into its queue. */
  WAIT_OUTSIDE_THE_QUEUE {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return ChangedWrites.of(
          tasks,
          Set.of("wait"),
          write ->
              new Write(
                  write.name(),
                  write.now(),
                  write.requires(),
                  write.effects().stream()
                      .filter(effect -> !(effect instanceof Effect.JoinQueue))
                      .toList(),
                  write.guardChange()));
    }
  },

  /** A late answer overwrites what was learned meanwhile. */
  ACCEPT_WITHOUT_ITS_CONDITION {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return ChangedWrites.of(tasks, Set.of("accepted"), without(Condition.RankBelow.class));
    }
  },

  /** Nobody looks at a task that has ended, though its caller is to be told. */
  LEAVE_AN_END_UNTOLD {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return ChangedWrites.of(tasks, Set.of("stored", "failed", "refused"), PlantedBug::neverDue);
    }
  },

  /** Two workers may tell one caller at a time. */
  TELL_WITHOUT_THE_LEASE {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return ChangedWrites.of(tasks, Set.of("relay take"), without(Condition.RelaysAre.class));
    }
  },

  /** What was told is done with, although the task has gone on meanwhile. */
  FORGET_WHAT_CAME_MEANWHILE {
    @Override
    public TaskStore in(TaskStore tasks, Profile profile) {
      return new ChangedWrites(tasks) {
        @Override
        Write changed(TaskId id, Write write) {
          boolean ended = find(id).filter(task -> task.state().ended()).isPresent();
          return ended && write.name().equals("relay done") ? neverDue(write) : write;
        }
      };
    }
  };

  private static Write neverDue(Write write) {
    Stream<Effect> others =
        write.effects().stream()
            .filter(
                effect -> !(effect instanceof Effect.SetDue || effect instanceof Effect.NeverDue));
    return new Write(
        write.name(),
        write.now(),
        write.requires(),
        Stream.concat(others, Stream.of(new Effect.NeverDue())).toList(),
        write.guardChange());
  }

  private static BiFunction<ProviderTaskId, QueryAnswer, QueryAnswer> failedFor(
      Class<? extends QueryAnswer> misread) {
    return (id, answer) ->
        misread.isInstance(answer)
            ? new QueryAnswer.Found(
                new Snapshot(id, TaskStatus.FAILED, Sale.WORDS, List.of(), null))
            : answer;
  }

  private static UnaryOperator<Write> without(Class<? extends Condition> dropped) {
    return write ->
        new Write(
            write.name(),
            write.now(),
            write.requires().stream().filter(it -> !dropped.isInstance(it)).toList(),
            write.effects(),
            write.guardChange());
  }
}
