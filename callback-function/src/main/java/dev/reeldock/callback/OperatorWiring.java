package dev.reeldock.callback;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Secrets;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.TaskStore;
import java.time.Duration;
import java.time.InstantSource;

/** What OperatorFunction is made of. */
final class OperatorWiring {
  /** A person tries it, and no provider works on anything meanwhile. */
  private static final Duration TRIED_WITHIN = Duration.ofDays(1);

  private OperatorWiring() {}

  static Operator operator(Environment environment) {
    Wiring wiring = new Wiring(environment);
    WakeUps wakeUps = wiring.wakeUps();
    TaskStore tasks = wiring.relayingTasks(wakeUps);
    Secrets secrets = wiring.secrets();
    KlingClient kling = wiring.kling(secrets);
    Profile profile = wiring.profile();
    InstantSource clock = wiring.clock();
    Rescue rescue = new Rescue(tasks, wakeUps);
    Adoption adoption = new Adoption(kling, profile, rescue, clock);
    return new Operator(
        tasks,
        profile,
        adoption,
        new Resending(kling, profile, adoption, rescue, clock),
        new GivingUp(rescue, clock),
        new Redrive(wiring.deadLetters()),
        callbackUrls(environment, secrets),
        clock);
  }

  private static CallbackUrls callbackUrls(Environment environment, Secrets secrets) {
    KeyRing keys = new KeyRing(secrets, environment.text("CALLBACK_KEY_SECRET"));
    return new CallbackUrls(
        CallbackUrls.tokens(keys), environment.url("CALLBACK_BASE_URL"), TRIED_WITHIN);
  }
}
