package dev.reeldock.relay;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.RelaySecrets;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.queue.InMemoryWakeUps;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.receiver.InMemoryReceiver;
import dev.reeldock.receiver.InMemoryReceivers;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.receiver.Receivers;
import dev.reeldock.relay.Lanes.Lane;
import dev.reeldock.task.FailWrites;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.TaskStories;
import dev.reeldock.task.VirtualClock;
import dev.reeldock.task.WatchWrites;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The use case on ports in memory. */
final class RelayFixture {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  final VirtualClock clock = new VirtualClock();
  final InMemoryTaskStore tasks = new InMemoryTaskStore(clock);
  final TaskStories stories = new TaskStories(tasks, clock);
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final InMemoryReceiver receiver = new InMemoryReceiver();
  final InMemoryReceivers receivers = new InMemoryReceivers();
  final InMemorySecrets secrets = new InMemorySecrets();
  final Relay relay = relay(tasks, wakeUps, receiver, receivers);

  private int orders;

  RelayFixture() {
    secrets.put("links", "a key that signs links");
    secrets.put("relays", "{\"studio\":\"" + SECRET + "\"}");
  }

  Relay relay(
      TaskStore someTasks, WakeUps someWakeUps, Receiver someReceiver, Receivers someReceivers) {
    return new Relay(
        someTasks,
        new Notices(
            new RelaySecrets(secrets, "relays"),
            new ArtifactLinks(new KeyRing(secrets, "links")),
            Duration.ZERO,
            URI.create("https://api.example/kling")),
        someReceiver,
        new Lanes(someReceivers),
        new NextTry(() -> 0),
        someWakeUps,
        clock);
  }

  Task submitted() {
    return stories.accepted(stories.submitting(SampleTasks.requestToTell("order-" + ++orders)));
  }

  Task processing() {
    Task submitted = submitted();
    return stories.won(submitted, WatchWrites.progress(submitted, clock.instant()));
  }

  Task stored() {
    return stored(submitted());
  }

  Task stored(Task task) {
    return stories.stored(stories.finished(task));
  }

  Task failed() {
    Task task = submitted();
    return stories.won(
        task, FailWrites.generationFailed(task, "risk control", null, clock.instant()));
  }

  Relayed run(Task task) {
    return relay.run(task.id(), Lane.PATIENT);
  }

  Task find(Task task) {
    return tasks.find(task.id()).orElseThrow();
  }

  Instant nextTry(Task task) {
    return Objects.requireNonNull(find(task).relays().nextTry());
  }

  /** The bodies that were received, in order. */
  List<JsonObject> bodies() {
    return receiver.received().stream()
        .map(notice -> Json.object(notice.body()).orElseThrow())
        .toList();
  }

  List<String> statuses() {
    return bodies().stream().map(body -> body.text("task_status").orElseThrow()).toList();
  }

  List<String> ids() {
    return receiver.received().stream().map(notice -> notice.headers().get("webhook-id")).toList();
  }
}
