package dev.reeldock.callback;

import dev.reeldock.capability.ProviderKey;
import dev.reeldock.capability.Secrets;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.http.Door;
import dev.reeldock.media.http.HttpResultSource;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.Profile;
import dev.reeldock.provider.http.HttpKlingClient;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.TaskStore;
import java.net.URI;

/** What CollectFunction is made of. */
final class CollectWiring {
  private CollectWiring() {}

  static Collect collect(Environment environment) {
    Wiring wiring = new Wiring(environment);
    Secrets secrets = wiring.secrets();
    TaskStore tasks = wiring.tasks();
    WakeUps wakeUps = wiring.wakeUps();
    MediaStore results = wiring.media("RESULT_BUCKET");
    URI provider = environment.url("PROVIDER_BASE_URL");
    KlingClient kling =
        new HttpKlingClient(
            wiring.http(),
            provider,
            new ProviderKey(secrets, environment.text("PROVIDER_KEY_SECRET"), wiring.clock()),
            wiring.clock());
    Copier copier =
        new Copier(
            new HttpResultSource(wiring.http(), new Door(Profile.KLING.resultHosts(), provider)),
            results);
    CopyOutputs copy = new CopyOutputs(tasks, kling, copier, results, wiring.clock());
    Follow follow = new Follow(tasks, kling, copy, wakeUps, wiring.clock());
    Doubt doubt = new Doubt(tasks, kling, Profile.KLING, follow, wakeUps, wiring.clock());
    return new Collect(tasks, doubt, follow, copy, wakeUps, wiring.clock());
  }
}
