package dev.reeldock.callback;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;

/** What CallbackFunction is made of: no S3, and no provider. */
final class CallbackWiring {
  private CallbackWiring() {}

  static ReceiveCallback receive(Environment environment) {
    Wiring wiring = new Wiring(environment);
    KeyRing keys = new KeyRing(wiring.secrets(), environment.text("CALLBACK_KEY_SECRET"));
    return new ReceiveCallback(
        CallbackUrls.tokens(keys),
        new Told(wiring.profile(), wiring.door()),
        wiring.tasks(),
        wiring.wakeUps(),
        wiring.clock());
  }
}
