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
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts the functions on what comes for them, each with the time-out of template.yaml. */
final class Functions {
  /** What a function does. */
  enum Work {
    SUBMIT(Duration.ofSeconds(29)),
    DISPATCH(Duration.ofMinutes(1)),
    CALLBACK(Duration.ofSeconds(10)),
    COLLECT(Duration.ofMinutes(5)),
    RECONCILE(Duration.ofSeconds(50));

    private final Duration timeOut;

    Work(Duration timeOut) {
      this.timeOut = timeOut;
    }

    Duration timeOut() {
      return timeOut;
    }

    String told() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final SubmitParts submit;
  private final CallbackParts callback;
  private final Workers workers;
  private final InstantSource clock;
  private final Books books;
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
      Books books,
      Story story,
      Consumer<Worker> ended) {
    this.submit = submit;
    this.callback = callback;
    this.workers = workers;
    this.clock = clock;
    this.books = books;
    this.story = story;
    this.ended = ended;
  }

  /** A caller's call; each request has a prompt of its own. */
  void submit(String what, String key) {
    String prompt = what + " for " + key;
    JsonObject body = JsonObject.of(Map.of("model_name", "kling-v1-6", "prompt", prompt));
    start(Work.SUBMIT, () -> submitted(prompt, body, key), _ -> {});
  }

  private String submitted(String prompt, JsonObject body, String key) {
    SubmitParts.Answer answer = submit.submit("studio", body, key);
    answer.task().ifPresent(id -> books.knows(prompt, id));
    return answer.words();
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
      case WakeUp.Collect(var id) -> start(Work.COLLECT, () -> callback.collect(id), then);
      case WakeUp.Dispatch(var pool) -> start(Work.DISPATCH, () -> dispatched(pool), then);
      case WakeUp.Relay _, WakeUp.RelayPatiently _ -> {}
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
        Work.CALLBACK,
        () -> "HTTP " + callback.receive(delivery.taskId(), delivery.token(), delivery.bytes()),
        worker -> {
          if (!worker.done() && delivery.genuine()) {
            again.add(delivery);
          }
        });
  }

  void reconcile() {
    start(Work.RECONCILE, () -> callback.reconcile(() -> true), _ -> {});
  }

  private void start(Work work, Supplier<String> job, Consumer<Worker> then) {
    workers.start(
        work,
        () -> story.tell(workers.current(), job.get()),
        worker -> {
          story.tell(null, worker);
          ended.accept(worker);
          then.accept(worker);
        });
  }
}
