package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.POOL;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.util.Random;
import java.util.stream.Stream;

/** A few workers on one pool of waiting tasks: chance says who goes on, and what Kling answers. */
final class PoolHistory {
  private static final ScopedValue<Integer> DRAIN = ScopedValue.newInstance();
  private static final int DRAINS_OF_A_WORKER = 3;
  private static final int TRIES = 200;

  private final SubmitFixture fixture = new SubmitFixture();
  private final Random random;
  private final int workers;
  private final double busy;
  private final Overtaking overtaking;
  private int drains;

  private PoolHistory(Random random, int workers, double busy) {
    this.random = random;
    this.workers = workers;
    this.busy = busy;
    this.overtaking =
        new Overtaking(Stream.generate(fixture::queued).limit(2 + random.nextInt(8)).toList());
  }

  static PoolHistory of(int seed) {
    Random random = new Random(seed);
    return new PoolHistory(random, 2 + random.nextInt(4), random.nextDouble(0.6));
  }

  PoolHistory withWorkers(int count) {
    return new PoolHistory(random, count, busy);
  }

  PoolHistory withFreeSlots() {
    return new PoolHistory(random, workers, 0);
  }

  Overtaking run() {
    Stream.generate(random::nextDouble).limit(TRIES).forEach(this::prepareAnswer);
    Interleaving interleaving = new Interleaving(random);
    Dispatch dispatch = dispatch(interleaving);
    Runnable worker =
        () -> {
          for (int i = 0; i < DRAINS_OF_A_WORKER; i++) {
            drain(dispatch);
          }
        };
    interleaving.run(Stream.generate(() -> worker).limit(workers).toList());
    return overtaking;
  }

  private void prepareAnswer(double chance) {
    if (chance < busy) {
      fixture.kling.answerNextSubmit(Provider.BUSY);
    } else if (chance < busy * 1.1) {
      fixture.kling.answerNextSubmit(Provider.REFUSES_TASK);
    } else {
      fixture.kling.beforeNextSubmit(() -> {});
    }
  }

  private Dispatch dispatch(Interleaving interleaving) {
    TaskStore tasks = interleaving.stepped(TaskStore.class, fixture.tasks, this::watch);
    KlingClient kling = interleaving.stepped(KlingClient.class, fixture.kling, this::watch);
    CallbackUrls urls = fixture.callbackUrls;
    Attempt attempt = new Attempt(tasks, kling, fixture.inputs, urls, fixture.clock);
    return new Dispatch(
        SampleProfiles.KLING.name(), new Turns(tasks, fixture.clock), attempt, fixture.wakeUps);
  }

  private void drain(Dispatch dispatch) {
    int drain = ++drains;
    overtaking.drainBegins(drain);
    ScopedValue.where(DRAIN, drain).run(() -> dispatch.run(POOL, () -> true, _ -> {}));
    overtaking.drainEnds(drain);
  }

  private void watch(Object asked, Object answer) {
    if (asked instanceof Submission submission) {
      watch(submission, (SubmitAnswer) answer);
    } else if (asked instanceof Write write && answer instanceof Written.Won(Task task)) {
      watch(write, task);
    }
  }

  private void watch(Submission submission, SubmitAnswer answer) {
    if (answer instanceof SubmitAnswer.Accepted) {
      overtaking.accepted(submission.id());
    } else if (answer instanceof SubmitAnswer.Refused) {
      overtaking.gone(submission.id());
    }
  }

  private void watch(Write write, Task task) {
    if (write.name().equals("take")) {
      overtaking.taken(task.id(), DRAIN.get());
    } else {
      overtaking.tryEnds(task.id());
    }
  }
}
