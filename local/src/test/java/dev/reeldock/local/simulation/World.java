package dev.reeldock.local.simulation;

import dev.reeldock.callback.CallbackParts;
import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Tokens;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.media.InMemorySourceStore;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.MediaStoreException;
import dev.reeldock.media.http.Door;
import dev.reeldock.provider.Breaker;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.receiver.InMemoryReceivers;
import dev.reeldock.receiver.Receivers;
import dev.reeldock.relay.RelayParts;
import dev.reeldock.submit.SubmitParts;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.TaskStoreException;
import dev.reeldock.task.VirtualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Everything of one history: the use cases, what they stand on, and who watches. */
final class World {
  final VirtualClock clock = new VirtualClock();
  final Workers workers = new Workers(clock);
  final Books books = new Books();
  final Messages messages = new Messages(clock);
  final Deliveries deliveries = new Deliveries();
  final Story story;
  final Effects effects;
  final SimulatedProvider provider;
  final Functions functions;
  final Model model;
  final ReceiverBooks heard;
  final SimulatedReceiver receiver;
  final CallersModel callers;
  final boolean callbacksCome;

  private final InMemoryTaskStore tasks = new InMemoryTaskStore(clock);
  private final InMemoryMediaStore results = new InMemoryMediaStore("results");
  private final List<String> broken = new ArrayList<>();

  /**
   * @param callbacksCome whether the provider's callbacks come at all
   * @param told whether the story is told
   */
  World(Played played, Plant plant, boolean callbacksCome, boolean told) {
    this.callbacksCome = callbacksCome;
    this.story = new Story(told, clock);
    this.effects = new Effects(workers, clock, story, books::leavesOpen);
    this.provider = new SimulatedProvider(played, books, effects, clock);
    this.model = new Model(played.profile(), books, callbacksCome, results);
    this.heard = new ReceiverBooks(workers, clock, broken::add);
    this.receiver = new SimulatedReceiver(heard, effects, clock);
    this.callers = new CallersModel(books, heard);
    this.functions = functions(played.profile(), plant);
  }

  /** Each side has its own breaker, as if each were one instance. */
  private Functions functions(Profile profile, Plant plant) {
    TaskStore watched =
        new WatchedTasks(new LaggingLists(tasks, effects), workers, broken::add, this::judgeEnd);
    TaskStore store =
        effects.around(
            TaskStore.class,
            plant.in(watched, profile),
            () -> new TaskStoreException("no answer", null));
    WakeUps wakeUps =
        effects.around(
            WakeUps.class,
            plant.in(messages, workers),
            () -> new WakeUpException("no answer", new IOException("silent")));
    KlingClient kling = plant.in(provider);
    return new Functions(
        new Functions.Parts(
            submitting(
                new WiredPorts(
                    profile, store, new Breaker(kling, clock), wakeUps, tokens(), clock)),
            following(
                new WiredPorts(
                    plant.in(profile), store, new Breaker(kling, clock), wakeUps, tokens(), clock)),
            relaying(new WiredPorts(profile, store, kling, wakeUps, tokens(), clock))),
        workers,
        clock,
        books,
        story,
        this::judgeEnd);
  }

  private void judgeEnd(Worker worker) {
    worker.error().ifPresent(error -> broken.add(worker + " of " + error));
    if (worker.done()) {
      heard.isKnownOf(worker);
    } else {
      worker.submitting().ifPresent(books::leavesOpen);
    }
  }

  private static Tokens tokens() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("callback-keys", "a key that signs callback URLs");
    return CallbackUrls.tokens(new KeyRing(secrets, "callback-keys"));
  }

  private static SubmitParts submitting(WiredPorts ports) {
    AtomicLong ids = new AtomicLong();
    return new SubmitParts(ports, new InMemorySourceStore("sources"), ids::incrementAndGet);
  }

  private CallbackParts following(WiredPorts ports) {
    MediaStore store =
        effects.around(
            MediaStore.class,
            results,
            () -> new MediaStoreException("no answer", new IOException("silent")));
    Door door =
        new Door(ports.profile().outcomes().results(), SampleProfiles.KLING.endpoint().url());
    return new CallbackParts(ports, door, new SimulatedResults(effects), store);
  }

  private RelayParts relaying(WiredPorts ports) {
    Receivers receivers =
        effects.around(
            Receivers.class,
            new InMemoryReceivers(),
            () -> new TaskStoreException("no answer", null));
    return new RelayParts(ports, receiver, receivers, () -> 0);
  }

  private void judgeEnd(Task task) {
    if (!model.allows(task)) {
      broken.add("wrongly ended: " + Story.words(task));
    }
  }

  /** Every task, oldest first. */
  List<Task> tasks() {
    return tasks.tasks().stream().sorted(Comparator.comparing(task -> task.id().value())).toList();
  }

  /** What no history may come to, as far as it has gone. */
  List<String> broken() {
    return broken;
  }
}
