package dev.reeldock.callback;

import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.WebhookSecrets;
import dev.reeldock.capability.WebhookSignature;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.ResultDoor;
import dev.reeldock.media.ResultSource;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** This module's use cases, wired as its functions wire them, for those who know only ports. */
public final class CallbackParts {
  private static final Duration TIME_TO_COPY = Duration.ofMinutes(4);

  private final InstantSource clock;
  private final ReceiveCallback receive;
  private final Collect collect;
  private final Reconcile reconcile;

  public CallbackParts(WiredPorts ports, ResultDoor door, ResultSource source, MediaStore results) {
    receive =
        new ReceiveCallback(
            new CallbackGate(ports.callbackTokens(), noSigners()),
            new Told(ports.profile(), door),
            ports.relayingTasks(),
            ports.wakeUps(),
            ports.clock());
    collect =
        collect(
            ports,
            door,
            new Copier(
                source, results, ports.profile().outcomes().results().mostBytes(), ports.clock()),
            results);
    clock = ports.clock();
    reconcile = new Reconcile(ports.tasks(), ports.wakeUps(), ports.clock());
  }

  private static WebhookSecrets noSigners() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("webhook-secrets", "{\"webhook_secrets\":[]}");
    return new WebhookSecrets(secrets, "webhook-secrets");
  }

  private static Collect collect(
      WiredPorts ports, ResultDoor door, Copier copier, MediaStore results) {
    TaskStore tasks = ports.relayingTasks();
    BringOutput bring =
        new BringOutput(copier, new FreshLinks(ports.kling()), _ -> {}, ports.clock());
    CopyOutputs copy = new CopyOutputs(tasks, copier, bring, results, _ -> {}, ports.clock());
    RetentionWatch retention =
        new RetentionWatch(
            tasks, ports.profile().outcomes().results().kept(), _ -> {}, ports.clock());
    Follow follow = new Follow(tasks, ports.kling(), door, ports.wakeUps(), _ -> {}, ports.clock());
    Doubt doubt =
        new Doubt(tasks, ports.kling(), ports.profile(), follow, ports.wakeUps(), ports.clock());
    return new Collect(
        tasks, ports.profile(), doubt, follow, copy, retention, ports.wakeUps(), ports.clock());
  }

  /** A delivery; the HTTP status of its answer. */
  public int receive(String taskId, String token, byte[] body) {
    return receive.receive(taskId, token, WebhookSignature.NONE, body).httpStatus();
  }

  /** A message of CollectQueue; what it came to, in words. */
  public String collect(TaskId id) {
    return collect.run(id, clock.instant().plus(TIME_TO_COPY)).toString();
  }

  /** A tick of the schedule. */
  public String reconcile(BooleanSupplier timeIsLeft) {
    return reconcile.run(timeIsLeft, _ -> {}).toString();
  }
}
