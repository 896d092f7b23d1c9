package dev.reeldock.local.simulation;

import dev.reeldock.callback.CallbackParts;
import dev.reeldock.json.JsonObject;
import dev.reeldock.local.simulation.Deliveries.Delivery;
import dev.reeldock.local.simulation.Messages.Message;
import dev.reeldock.queue.InMemoryWakeUps.WakeUp;
import dev.reeldock.relay.RelayParts;
import dev.reeldock.submit.SubmitParts;
import dev.reeldock.task.Pool;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    RECONCILE(Duration.ofSeconds(50)),
    RELAY(Duration.ofSeconds(30));

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

  /** What the functions run. */
  record Parts(SubmitParts submit, CallbackParts callback, RelayParts relay) {}

  private final Parts parts;
  private final Workers workers;
  private final InstantSource clock;
  private final Books books;
  private final Story story;
  private final Consumer<Worker> ended;

  /**
   * @param ended told of each worker that has ended, however
   */
  Functions(
      Parts parts,
      Workers workers,
      InstantSource clock,
      Books books,
      Story story,
      Consumer<Worker> ended) {
    this.parts = parts;
    this.workers = workers;
    this.clock = clock;
    this.books = books;
    this.story = story;
    this.ended = ended;
  }

  /**
   * A caller's call; each request has a prompt of its own.
   *
   * @param callbackUrl where the caller wants to be told, if anywhere
   */
  void submit(String what, String key, Optional<URI> callbackUrl) {
    String prompt = what + " for " + key;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model_name", "kling-v1-6");
    body.put("prompt", prompt);
    callbackUrl.ifPresent(url -> {
      body.put("callback_url", url.toString());
      books.wants(prompt, url);
    });
    start(Work.SUBMIT, () -> submitted(prompt, JsonObject.of(body), key), _ -> {});
  }

  private String submitted(String prompt, JsonObject body, String key) {
    SubmitParts.Answer answer = parts.submit().submit("studio", body, key);
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
      case WakeUp.Collect(var id) -> start(Work.COLLECT, () -> parts.callback().collect(id), then);
      case WakeUp.Dispatch(var pool) -> start(Work.DISPATCH, () -> dispatched(pool), then);
      case WakeUp.Relay(var id, _) -> start(Work.RELAY, () -> parts.relay().relay(id), then);
      case WakeUp.RelayPatiently(var id) ->
          start(Work.RELAY, () -> parts.relay().relayPatiently(id), then);
    }
  }

  private String dispatched(Pool pool) {
    Worker me = workers.current();
    parts
        .submit()
        .dispatch(pool, () -> me == null || me.hasLeft(Duration.ofSeconds(25), clock.instant()));
    return "drained";
  }

  /** A provider calls again until it is answered. */
  void receive(Delivery delivery, Deliveries again) {
    start(
        Work.CALLBACK,
        () ->
            "HTTP "
                + parts.callback().receive(delivery.taskId(), delivery.token(), delivery.bytes()),
        worker -> {
          if (!worker.done() && delivery.genuine()) {
            again.add(delivery);
          }
        });
  }

  void reconcile() {
    start(Work.RECONCILE, () -> parts.callback().reconcile(() -> true), _ -> {});
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
