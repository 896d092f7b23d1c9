package dev.reeldock.callback;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Tokens;
import dev.reeldock.capability.WebhookSecrets;
import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.media.InMemoryResultSource;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.ResultDoor;
import dev.reeldock.media.http.Door;
import dev.reeldock.provider.ScriptedKlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.InMemoryDeadLetters;
import dev.reeldock.queue.InMemoryWakeUps;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.Marked;
import dev.reeldock.task.Result;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.VirtualClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** This module's use cases, wired as the functions wire them, with everything outside in memory. */
final class CallbackFixture {
  /** From then on a "not found" about an attempt that began at the clock's start counts. */
  static final Duration COUNTS_AFTER = Duration.ofSeconds(5 + 20 + 10);

  static final long MOST_BYTES = 10_000_000;
  static final Duration KEPT = Duration.ofDays(30);
  static final Duration TIME_TO_COPY = Duration.ofMinutes(4);

  final VirtualClock clock = new VirtualClock();
  final InMemoryTaskStore tasks = new InMemoryTaskStore(clock);

  /** What the use cases have: the tasks in memory, or a table elsewhere. */
  final TaskStore store;

  final Profile profile;
  final ResultDoor door;
  final ScriptedKlingClient kling;
  final MeanwhileKling provider;
  final InMemoryWakeUps wakeUps = new InMemoryWakeUps();
  final InMemoryResultSource source = new InMemoryResultSource();
  final InMemoryMediaStore results = new InMemoryMediaStore("results");
  final InMemorySecrets secrets = new InMemorySecrets();
  final Tokens tokens = CallbackUrls.tokens(new KeyRing(secrets, "callback-keys"));
  final WebhookSecrets signers = new WebhookSecrets(secrets, "webhook-secrets");
  final ReceiveCallback callbacks;
  final Reconcile reconcile;
  final List<Marked> marked = new ArrayList<>();
  final Collect collect;
  final InMemoryDeadLetters deadLetters = new InMemoryDeadLetters();

  CallbackFixture() {
    this(SampleProfiles.KLING);
  }

  CallbackFixture(Profile profile) {
    this(profile, null);
  }

  CallbackFixture(Function<InstantSource, TaskStore> elsewhere) {
    this(SampleProfiles.KLING, elsewhere);
  }

  CallbackFixture(Profile profile, @Nullable Function<InstantSource, TaskStore> elsewhere) {
    this.profile = profile;
    store = elsewhere == null ? tasks : elsewhere.apply(clock);
    reconcile = new Reconcile(store, wakeUps, clock);
    door = new Door(profile.outcomes().results(), profile.endpoint().url());
    kling = new ScriptedKlingClient(profile);
    provider = new MeanwhileKling(kling);
    callbacks = receiver(tokens);
    collect = collectInto(results);
    secrets.put("webhook-secrets", "{\"webhook_secrets\":[]}");
    secrets.put("callback-keys", "a key that signs callback URLs");
  }

  /** The same, for tokens of other keys. */
  ReceiveCallback receiver(Tokens otherTokens) {
    CallbackGate gate = new CallbackGate(otherTokens, signers);
    return new ReceiveCallback(gate, new Told(profile, door), store, wakeUps, clock);
  }

  /** The same, with another bucket. */
  Collect collectInto(MediaStore bucket) {
    return collect(bucket, profile);
  }

  /** The same, with another provider. */
  Collect collectFor(Profile otherProfile) {
    return collect(results, otherProfile);
  }

  private Collect collect(MediaStore bucket, Profile profileNow) {
    Copier copier = new Copier(source, bucket, MOST_BYTES, clock);
    BringOutput bring = new BringOutput(copier, new FreshLinks(provider), clock::advance, clock);
    CopyOutputs copy = new CopyOutputs(store, copier, bring, bucket, marked::add, clock);
    Follow follow = new Follow(store, provider, door, wakeUps, marked::add, clock);
    RetentionWatch retention = new RetentionWatch(store, KEPT, marked::add, clock);
    Doubt doubt = new Doubt(store, provider, profile, follow, wakeUps, clock);
    return new Collect(store, profileNow, doubt, follow, copy, retention, wakeUps, clock);
  }

  Said operate(Command command) {
    return operate(profile, command);
  }

  /** A person's command to a stack that has this provider. */
  Said operate(Profile profileNow, Command command) {
    Rescue rescue = new Rescue(tasks, wakeUps);
    Adoption adoption = new Adoption(provider, profileNow, rescue, clock);
    return new Operator(
            tasks,
            profileNow,
            adoption,
            new Resending(provider, profileNow, adoption, rescue, clock),
            new GivingUp(rescue, clock),
            new Redrive(deadLetters),
            new CallbackUrls(tokens, URI.create("https://c.example/callbacks"), Duration.ofDays(1)),
            clock)
        .run(command, () -> true);
  }

  Reconcile.Sent reconcile() {
    return reconcile.run(() -> true, marked::add);
  }

  Task find(Task task) {
    return store.find(task.id()).orElseThrow();
  }

  Collected collect(Task task) {
    return collect.run(task.id(), later());
  }

  /** The end of an invocation that has just begun. */
  Instant later() {
    return clock.instant().plus(TIME_TO_COPY);
  }

  Received deliver(Task task, String body) {
    return deliver(callbacks, task, body);
  }

  /** Kling's body about the task, under the provider's own name of it. */
  String body(Task task, String status) {
    return body(kling.providerTaskId(task.id()).value(), status);
  }

  static String body(String providerTaskId, String status) {
    return "{\"task_id\":\"" + providerTaskId + "\",\"task_status\":\"" + status + "\"}";
  }

  /** The same, as it is while the stack has another provider. */
  Received deliverTo(Profile otherProfile, Task task, String body) {
    Door otherDoor = new Door(otherProfile.outcomes().results(), otherProfile.endpoint().url());
    ReceiveCallback other =
        new ReceiveCallback(
            new CallbackGate(tokens, signers),
            new Told(otherProfile, otherDoor),
            store,
            wakeUps,
            clock);
    return deliver(other, task, body);
  }

  private Received deliver(ReceiveCallback receiver, Task task, String body) {
    String id = task.id().value();
    String token = tokens.issue(id, clock.instant().plusSeconds(60));
    return receiver.receive(
        id, token, WebhookSignature.NONE, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The provider finishes the task, and serves its results. */
  void succeed(Task task, byte[]... contents) {
    Result[] made = new Result[contents.length];
    for (int i = 0; i < contents.length; i++) {
      made[i] = new Result("v-" + (i + 1), url(task.id(), i + 1), null, "5.1");
      source.serve(made[i].url(), contents[i]);
    }
    kling.succeed(task.id(), made);
  }

  static URI url(TaskId id, int index) {
    return URI.create("https://v1.klingai.com/" + id + "/" + index + ".mp4?signature=abc");
  }

  static String key(Task task, int index) {
    return "tasks/" + task.id() + "/" + index + ".mp4";
  }

  static String document(Task task) {
    return "tasks/" + task.id() + "/task.json";
  }
}
