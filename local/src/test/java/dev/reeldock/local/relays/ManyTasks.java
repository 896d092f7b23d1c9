package dev.reeldock.local.relays;

import dev.reeldock.task.FailWrites;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.WatchWrites;
import dev.reeldock.task.Write;
import dev.reeldock.task.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Tasks that come at random, and go from one status to the next within minutes. */
final class ManyTasks {
  private final Scene scene;
  private final Telling telling;
  private final TaskStore tasks;
  private final SplittableRandom random;
  private int made;

  private ManyTasks(Scene scene) {
    this.scene = scene;
    this.telling = new Telling(scene);
    this.tasks = telling.ports.relayingTasks();
    this.random = new SplittableRandom(~scene.seed());
  }

  static Telling happen(Scene scene) {
    ManyTasks tasks = new ManyTasks(scene);
    tasks.nextComes();
    tasks.telling.agenda.runFor(scene.length());
    return tasks.telling;
  }

  /** The waits of a Poisson process. */
  private void nextComes() {
    double seconds = -Math.log(1 - random.nextDouble()) / scene.tasksPerSecond();
    telling.agenda.in(
        Duration.ofMillis((long) (seconds * 1000)),
        () -> {
          comes(random.nextInt(Callers.ALL), within(60, 180), within(120, 360));
          nextComes();
        });
  }

  private Duration within(int least, int most) {
    return Duration.ofSeconds(random.nextInt(least, most));
  }

  private void comes(int caller, Duration waits, Duration runs) {
    made++;
    if (Callers.temper(caller) != Callers.Temper.HEALTHY && !scene.troubled()) {
      return;
    }
    TaskId id = SampleTasks.id(made);
    tasks.create(Task.submitting(id, request(caller), now()), null);
    ProviderTaskId sold = new ProviderTaskId("sold-" + made);
    goesOn(id, _ -> SubmitWrites.accepted("accepted", sold, now()));
    telling.agenda.in(waits, () -> goesOn(id, task -> WatchWrites.progress(task, now())));
    telling.agenda.in(waits.plus(runs), () -> goesOn(id, this::failed));
  }

  private Write failed(Task task) {
    return FailWrites.generationFailed(task, "the cup broke", null, now());
  }

  private void goesOn(TaskId id, Function<Task, Write> how) {
    Task task = tasks.find(id).orElseThrow();
    if (tasks.write(id, how.apply(task)) instanceof Written.Won(Task after)) {
      telling.callers.areToBeTold(after);
    }
  }

  private static Request request(int caller) {
    Request like = SampleTasks.request();
    return new Request(
        "caller-" + caller,
        like.kind(),
        like.profile(),
        like.model(),
        like.body(),
        like.hash(),
        null,
        Callers.url(caller).toString());
  }

  private Instant now() {
    return telling.agenda.instant();
  }
}
