package dev.reeldock.callback;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.capability.Secrets;
import dev.reeldock.capability.WebhookSecrets;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.queue.WakeUps;

/** What CallbackFunction is made of: no S3, and no provider. */
final class CallbackWiring {
  private CallbackWiring() {}

  static ReceiveCallback receive(Environment environment) {
    Wiring wiring = new Wiring(environment);
    Secrets secrets = wiring.secrets();
    KeyRing keys = new KeyRing(secrets, environment.text("CALLBACK_KEY_SECRET"));
    WebhookSecrets signers =
        new WebhookSecrets(secrets, environment.text("WEBHOOK_SECRETS_SECRET"));
    WakeUps wakeUps = wiring.wakeUps();
    return new ReceiveCallback(
        new CallbackGate(CallbackUrls.tokens(keys), signers),
        new Told(wiring.profile(), wiring.door()),
        wiring.relayingTasks(wakeUps),
        wakeUps,
        wiring.clock());
  }
}
