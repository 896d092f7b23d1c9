package dev.reeldock.callback;

import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;

/** What OperatorFunction is made of. */
final class OperatorWiring {
  private OperatorWiring() {}

  static Operator operator(Environment environment) {
    Wiring wiring = new Wiring(environment);
    TaskStore tasks = wiring.tasks();
    KlingClient kling = wiring.kling(wiring.secrets());
    Profile profile = wiring.profile();
    InstantSource clock = wiring.clock();
    Rescue rescue = new Rescue(tasks, wiring.wakeUps());
    Adoption adoption = new Adoption(kling, profile, rescue, clock);
    return new Operator(
        tasks,
        profile,
        adoption,
        new Resending(kling, profile, adoption, rescue, clock),
        new GivingUp(rescue, clock),
        new Redrive(wiring.deadLetters()),
        clock);
  }
}
