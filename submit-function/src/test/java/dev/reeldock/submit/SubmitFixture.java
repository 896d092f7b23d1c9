package dev.reeldock.submit;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Tokens;
import dev.reeldock.door.RecordingNames;
import dev.reeldock.door.TestingDoors;
import dev.reeldock.json.Json;
import dev.reeldock.media.InMemorySourceStore;
import dev.reeldock.provider.ImageTransport;
import dev.reeldock.provider.ScriptedKlingClient;
import dev.reeldock.provider.ScriptedProviderCalls;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.InMemoryWakeUps;
import dev.reeldock.submit.kind.KindDescription;
import dev.reeldock.submit.kind.Kinds;
import dev.reeldock.submit.kind.Reading;
import dev.reeldock.task.Family;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.Pool;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.VirtualClock;
import dev.reeldock.task.WaitingTask;
import dev.reeldock.task.Written;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** This module's use cases, wired as the functions wire them, with everything outside in memory. */
final class SubmitFixture {
  static final Pool POOL = Pool.of(SampleProfiles.KLING.name(), Family.VIDEOS, "kling-v1-6");
  static final String CALLER = "studio";
  static final URI CALLBACKS = URI.create("https://callbacks.example/callbacks");
  static final String PROMPT = "A lighthouse in a storm";
  static final String BODY =
      """
      {"model_name":"kling-v1-6","image_list":[{"image":"https://images.example/a.png"}],
       "prompt":"A lighthouse in a storm","external_task_id":"order-1",
       "callback_url":"https://caller.example/hook"}\
      """;

  final VirtualClock clock = new VirtualClock();
  final InMemoryTaskStore tasks = new InMemoryTaskStore(clock);
  final ScriptedKlingClient kling = new ScriptedKlingClient().clockedBy(clock);
  final MeanwhileKling provider = new MeanwhileKling(kling);
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final InMemorySourceStore sources = new InMemorySourceStore("sources", clock);
  final InMemorySecrets secrets = new InMemorySecrets();
  final Tokens callbackTokens;
  final RecordingNames names = RecordingNames.knowing("8.8.8.8");
  final ReceiverCheck receivers = new ReceiverCheck(TestingDoors.before(names));
  final SourceImages images = new SourceImages(sources);
  final Inputs inputs;
  final CallbackUrls callbackUrls;
  final Attempt attempt;
  final Submit submit;
  final Dispatch dispatch;

  private final RandomGenerator random = new Random(20_301_001);

  SubmitFixture() {
    this(ImageTransport.URL);
  }

  SubmitFixture(ImageTransport transport) {
    inputs = new Inputs(sources, transport);
    secrets.put("callback-keys", "a key that signs callback URLs");
    callbackTokens = CallbackUrls.tokens(new KeyRing(secrets, "callback-keys"));
    callbackUrls = new CallbackUrls(callbackTokens, CALLBACKS, Duration.ofDays(7));
    attempt = new Attempt(tasks, provider, inputs, callbackUrls, clock);
    submit =
        new Submit(tasks, inputs, attempt, wakeUps, SampleProfiles.KLING.name(), clock, random);
    dispatch = new Dispatch(SampleProfiles.KLING.name(), new Turns(tasks, clock), attempt, wakeUps);
  }

  static SubmitCall call(String body) {
    return call(CALLER, body, null);
  }

  static SubmitCall call(String body, String idempotencyKey) {
    return call(CALLER, body, idempotencyKey);
  }

  static SubmitCall call(String caller, String body, @Nullable String idempotencyKey) {
    KindDescription description = Kinds.of(SampleTasks.MULTI_IMAGE2VIDEO);
    Reading reading = description.read(Json.object(body).orElseThrow(), SampleProfiles.KLING);
    return new SubmitCall(
        caller, description, reading.body(), "hash of " + body, reading.warnings(), idempotencyKey);
  }

  /** A task that its caller's call has recorded and not yet submitted. */
  Task submitting() {
    TaskId id = TaskId.random(random);
    Task task = Task.submitting(id, request(id.value()), clock.instant());
    tasks.create(task, null);
    return find(id);
  }

  /** A task that waits in its pool, a second younger than the one before. */
  Task queued() {
    clock.advance(Duration.ofSeconds(1));
    TaskId id = TaskId.random(random);
    tasks.create(Task.queued(id, request(id.value()), clock.instant()), null);
    return find(id);
  }

  /** A task that waits, a second younger than the one before, with an image of its own. */
  Task queuedWithImage() {
    clock.advance(Duration.ofSeconds(1));
    TaskId id = TaskId.random(random);
    sources.put(imageKey(id), Images.PNG, "image/png");
    tasks.create(
        Task.queued(id, request(id.value(), sources.nameOf(imageKey(id))), clock.instant()), null);
    return find(id);
  }

  static String imageKey(TaskId id) {
    return "inputs/" + id + "/1.png";
  }

  /** A task of the queue in doubt: its attempt may have bought it. */
  Task doubted() {
    Task queued = queued();
    Written taken = tasks.write(queued.id(), SubmitWrites.take(clock.instant()));
    Task tried = ((Written.Won) taken).task();
    tasks.write(tried.id(), SubmitWrites.ambiguous(tried, "no answer: timeout", clock.instant()));
    return find(tried.id());
  }

  /** Who stands in the pool's queue, oldest first. */
  List<TaskId> waiting() {
    return tasks.oldestWaiting(POOL, null, Integer.MAX_VALUE).stream()
        .map(WaitingTask::id)
        .toList();
  }

  static Request request(String externalTaskId) {
    return request(externalTaskId, "https://i.example/a.png");
  }

  private static Request request(String externalTaskId, String image) {
    return new Request(
        CALLER,
        SampleTasks.MULTI_IMAGE2VIDEO,
        SampleProfiles.KLING.name(),
        "kling-v1-6",
        "{\"prompt\":\"" + PROMPT + "\",\"image_list\":[{\"image\":\"" + image + "\"}]}",
        "hash",
        externalTaskId,
        "https://caller.example/hook");
  }

  RelayDesk relayDesk() {
    return new RelayDesk(Calls.authorization(secrets), tasks, wakeUps, clock);
  }

  TicketDesk ticketDesk() {
    return new TicketDesk(Calls.authorization(secrets), new Tickets(sources, clock, random));
  }

  /** Of a provider that has no such calls. */
  PassThrough passThrough() {
    return new PassThrough(
        Calls.authorization(secrets), Set.of(), List.of(), new ScriptedProviderCalls());
  }

  Task find(TaskId id) {
    return tasks.find(id).orElseThrow();
  }

  /** The only task that there is. */
  Task only() {
    if (tasks.tasks().size() != 1) {
      throw new IllegalStateException("There are " + tasks.tasks().size() + " tasks.");
    }
    return tasks.tasks().getFirst();
  }
}
