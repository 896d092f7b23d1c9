package dev.reeldock.local.relays;

import dev.reeldock.callback.CallbackParts;
import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.provider.ScriptedKlingClient;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.receiver.InMemoryReceivers;
import dev.reeldock.receiver.Receivers;
import dev.reeldock.relay.RelayParts;
import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/** RelayFunction with its two queues, and ReconcileFunction: the real use cases on virtual time. */
final class Telling implements WakeUps {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  final Agenda agenda = new Agenda(VirtualClock.START);
  final InMemoryTaskStore table = new InMemoryTaskStore(agenda);
  final WiredPorts ports =
      new WiredPorts(
          SampleProfiles.KLING,
          table,
          new ScriptedKlingClient(),
          this,
          CallbackUrls.tokens(new KeyRing(new InMemorySecrets(), "nobody calls back")),
          agenda);
  final Callers callers;

  private final SplittableRandom random;
  private final CallbackParts reconciling =
      new CallbackParts(
          ports,
          _ -> Optional.empty(),
          _ -> new Opened.Dead(404),
          new InMemoryMediaStore("results"));
  private final WorkersOfAQueue quick;
  private final WorkersOfAQueue patient;

  Telling(Scene scene) {
    random = new SplittableRandom(scene.seed());
    callers = new Callers(agenda, random.split());
    Receivers receivers = scene.lanes() ? new InMemoryReceivers() : new Trusted();
    RelayParts relay = new RelayParts(ports, callers, receivers, random.split());
    quick = new WorkersOfAQueue(agenda, relay::relay);
    patient = new WorkersOfAQueue(agenda, relay::relayPatiently);
    everyMinute();
  }

  /** Nobody is thought slow. */
  private record Trusted() implements Receivers {
    @Override
    public Instant slowUntil(String origin) {
      return Instant.EPOCH;
    }

    @Override
    public void expectSlow(String origin, Instant until) {}
  }

  private void everyMinute() {
    agenda.in(
        MINUTE,
        () -> {
          reconciling.reconcile(() -> true);
          everyMinute();
        });
  }

  /** How many messages wait for a patient worker. */
  int waiting() {
    return patient.waiting();
  }

  @Override
  public void relay(TaskId id, Duration after) {
    agenda.in(after.plus(onItsWay()), () -> quick.add(id));
  }

  @Override
  public void relayPatiently(TaskId id) {
    agenda.in(onItsWay(), () -> patient.add(id));
  }

  /** From being sent to being handed out. */
  private Duration onItsWay() {
    return Duration.ofMillis(random.nextInt(20, 120));
  }

  /** The provider is not played: tasks go on by themselves. */
  @Override
  public void collect(TaskId id) {}

  @Override
  public void dispatch(Pool pool) {}
}
