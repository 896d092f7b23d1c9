package dev.reeldock.relay;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.RelaySecrets;
import dev.reeldock.lambda.WiredPorts;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.receiver.Receivers;
import dev.reeldock.relay.Lanes.Lane;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The use case, wired as its function wires it, for those who know only ports. */
public final class RelayParts {
  private final Relay relay;

  /**
   * @param random by how much a try is later than planned
   */
  public RelayParts(
      WiredPorts ports, Receiver receiver, Receivers receivers, RandomGenerator random) {
    relay =
        new Relay(
            ports.tasks(),
            notices(),
            receiver,
            new Lanes(receivers),
            new NextTry(random),
            ports.wakeUps(),
            ports.clock());
  }

  /** Of callers who have no key to sign with, and with links that do not expire. */
  private static Notices notices() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("links", "a key that signs links");
    secrets.put("relays", "{}");
    return new Notices(
        new RelaySecrets(secrets, "relays"),
        new ArtifactLinks(new KeyRing(secrets, "links")),
        Duration.ZERO,
        URI.create("https://api.example/kling"));
  }

  /** A message of RelayQueue; what it came to, in words. */
  public String relay(TaskId id) {
    return relay.run(id, Lane.QUICK).toString();
  }

  /** A message of PatientRelayQueue. */
  public String relayPatiently(TaskId id) {
    return relay.run(id, Lane.PATIENT).toString();
  }
}
