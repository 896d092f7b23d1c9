package dev.reeldock.local.copies;

import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.provider.ScriptedKlingClient;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Artifact;
import dev.reeldock.task.HistoryEntry;
import dev.reeldock.task.Kind;
import dev.reeldock.task.Request;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskState;
import dev.reeldock.task.TaskStore;
import dev.reeldock.task.VirtualClock;
import dev.reeldock.task.Written;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** A task that was bought and that the provider has finished; its one result is at a URL. */
final class BoughtTask {
  private final Bench bench;
  private final Profile profile;
  private final TaskStore tasks;
  private final Task task;
  private final ScriptedKlingClient kling;
  private final SigningProvider provider;

  BoughtTask(Bench bench, Profile profile, TaskStore tasks, TaskId id, Kind kind, URI result) {
    this.bench = bench;
    this.profile = profile;
    this.tasks = tasks;
    this.kling = new ScriptedKlingClient(profile);
    this.provider = new SigningProvider(kling, id, result);
    this.task = Task.submitting(id, request(kind), VirtualClock.START);
    buy(kind);
  }

  private Request request(Kind kind) {
    return new Request("studio", kind, profile.name(), "kling-v1-6", "{}", "hash", null, null);
  }

  private void buy(Kind kind) {
    tasks.create(task, null);
    URI callbacks = URI.create("https://callbacks.example/" + task.id());
    SubmitAnswer answer =
        kling.submit(new Submission(task.id(), kind, JsonObject.EMPTY, callbacks, Instant.MAX));
    Written _ =
        tasks.write(
            task.id(),
            SubmitWrites.accepted(
                "accepted", ((SubmitAnswer.Accepted) answer).id(), VirtualClock.START));
  }

  /** One look of one worker, by its clock; what came of it, in words. */
  String collect(InstantSource clock) {
    return bench.worker(ports(clock)).collect(task.id());
  }

  /** By a worker that gives a silent host up soon. */
  String collectImpatiently(InstantSource clock) {
    return bench.impatientWorker(ports(clock)).collect(task.id());
  }

  /** By a worker beside others. */
  String collectBesideOthers(InstantSource clock) {
    return bench.workerOfItsOwn(ports(clock)).collect(task.id());
  }

  private WiredPorts ports(InstantSource clock) {
    return Bench.ports(profile, tasks, provider, clock);
  }

  Artifact artifact() {
    return ((TaskState.Stored) state()).artifacts().getFirst();
  }

  TaskState state() {
    return found().state();
  }

  List<String> history() {
    return found().history().stream().map(HistoryEntry::event).toList();
  }

  private Task found() {
    return tasks.find(task.id()).orElseThrow();
  }

  /** How often anything was ordered. */
  int sales() {
    return kling.submissions().size();
  }

  int queries() {
    return kling.queries().size();
  }

  String folder() {
    return "tasks/" + task.id() + "/";
  }
}
