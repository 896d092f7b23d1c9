package dev.reeldock.relay;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.RelaySecrets;
import dev.reeldock.capability.Secrets;
import dev.reeldock.lambda.ConfiguredReceiverDoor;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.relay.dynamodb.DynamoDbReceivers;
import dev.reeldock.relay.http.HttpReceiver;
import java.security.SecureRandom;
import java.time.Duration;

/** What RelayFunction is made of. */
final class RelayWiring {
  private RelayWiring() {}

  static Relay relay(Environment environment) {
    Wiring wiring = new Wiring(environment);
    return new Relay(
        wiring.tasks(),
        notices(environment, wiring.secrets()),
        new HttpReceiver(ConfiguredReceiverDoor.of(environment), wiring.clock()),
        new Lanes(new DynamoDbReceivers(wiring.dynamoDb(), environment.text("TASK_TABLE"))),
        new NextTry(new SecureRandom()),
        wiring.wakeUps(),
        wiring.clock());
  }

  private static Notices notices(Environment environment, Secrets secrets) {
    return new Notices(
        new RelaySecrets(secrets, environment.text("RELAY_SECRETS_SECRET")),
        new ArtifactLinks(new KeyRing(secrets, environment.text("ARTIFACT_KEY_SECRET"))),
        Duration.ofDays(environment.wholeNumber("ARTIFACT_LINK_DAYS")),
        environment.url("API_BASE_URL"));
  }
}
