package dev.reeldock.callback;

import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.http.Door;
import dev.reeldock.media.http.HttpResultSource;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.TaskStore;

/** What CollectFunction is made of. */
final class CollectWiring {
  private CollectWiring() {}

  static Collect collect(Environment environment) {
    Wiring wiring = new Wiring(environment);
    TaskStore tasks = wiring.tasks();
    WakeUps wakeUps = wiring.wakeUps();
    MediaStore results = wiring.results("RESULT_BUCKET");
    KlingClient kling = wiring.kling(wiring.secrets());
    Profile profile = wiring.profile();
    Door door = wiring.door();
    Copier copier = new Copier(new HttpResultSource(wiring.http(), door), results);
    CopyOutputs copy = new CopyOutputs(tasks, kling, copier, results, wiring.clock());
    Follow follow = new Follow(tasks, kling, door, copy, wakeUps, wiring.clock());
    Doubt doubt = new Doubt(tasks, kling, profile, follow, wakeUps, wiring.clock());
    return new Collect(tasks, profile, doubt, follow, copy, wakeUps, wiring.clock());
  }
}
