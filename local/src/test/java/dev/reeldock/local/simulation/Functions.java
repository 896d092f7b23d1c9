package dev.reeldock.local.simulation;

import dev.reeldock.callback.CallbackParts;
import dev.reeldock.json.JsonObject;
import dev.reeldock.local.simulation.Deliveries.Delivery;
import dev.reeldock.local.simulation.Messages.Message;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.submit.SubmitParts;
import dev.reeldock.task.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts the functions on what comes for them, each with the time-out of template.yaml. */
final class Functions {
  private static final Duration SUBMIT = Duration.ofSeconds(29);
  private static final Duration DISPATCH = Duration.ofMinutes(1);
  private static final Duration RECEIVE = Duration.ofSeconds(10);
  private static final Duration COLLECT = Duration.ofMinutes(5);
  private static final Duration RECONCILE = Duration.ofSeconds(50);

  private final SubmitParts submit;
  private final CallbackParts callback;
  private final Workers workers;
  private final InstantSource clock;
  private final Story story;
  private final Consumer<Worker> ended;

  /**
   * @param ended told of each worker that has ended, however
   */
  Functions(
      SubmitParts submit,
      CallbackParts callback,
      Workers workers,
      InstantSource clock,
      Story story,
      Consumer<Worker> ended) {
    this.submit = submit;
    this.callback = callback;
    this.workers = workers;
    this.clock = clock;
    this.story = story;
    this.ended = ended;
  }

  void submit(String prompt, @Nullable String key) {
    JsonObject body = JsonObject.of(Map.of("model_name", "kling-v1-6", "prompt", prompt));
    start("submit", SUBMIT, () -> submit.submit("studio", body, key), _ -> {});
  }

  /** A message that is not done comes again. */
  void take(Message message, Messages queue) {
    Consumer<Worker> then =
        worker -> {
          if (!worker.done()) {
            queue.again(message);
          }
        };
    switch (message.wakeUp()) {
      case WakeUp.Collect(var id) -> start("collect", COLLECT, () -> callback.collect(id), then);
      case WakeUp.Dispatch(var pool) -> start("dispatch", DISPATCH, () -> dispatched(pool), then);
    }
  }

  private String dispatched(Pool pool) {
    Worker me = workers.current();
    submit.dispatch(pool, () -> me == null || me.hasLeft(Duration.ofSeconds(25), clock.instant()));
    return "drained";
  }

  /** A provider calls again until it is answered. */
  void receive(Delivery delivery, Deliveries again) {
    start(
        "callback",
        RECEIVE,
        () -> "HTTP " + callback.receive(delivery.taskId(), delivery.token(), delivery.bytes()),
        worker -> {
          if (!worker.done() && delivery.genuine()) {
            again.add(delivery);
          }
        });
  }

  void reconcile() {
    start("reconcile", RECONCILE, () -> callback.reconcile(() -> true), _ -> {});
  }

  private void start(String what, Duration timeOut, Supplier<String> job, Consumer<Worker> then) {
    workers.start(
        what,
        timeOut,
        () -> story.tell(workers.current(), job.get()),
        worker -> {
          story.tell(null, worker);
          ended.accept(worker);
          then.accept(worker);
        });
  }
}
