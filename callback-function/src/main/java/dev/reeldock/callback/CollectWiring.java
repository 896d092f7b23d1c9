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
import java.time.Duration;

/** What CollectFunction is made of. */
final class CollectWiring {
  private CollectWiring() {}

  static Collect collect(Environment environment) {
    Wiring wiring = new Wiring(environment);
    WakeUps wakeUps = wiring.wakeUps();
    TaskStore tasks = wiring.relayingTasks(wakeUps);
    MediaStore results = wiring.results("RESULT_BUCKET");
    KlingClient kling = wiring.kling(wiring.secrets());
    Profile profile = wiring.profile();
    Door door = wiring.door();
    Copier copier =
        new Copier(
            new HttpResultSource(wiring.downloads(), door),
            results,
            profile.outcomes().results().mostBytes(),
            wiring.clock());
    BringOutput bring =
        new BringOutput(copier, new FreshLinks(kling), CollectWiring::pause, wiring.clock());
    CopyOutputs copy = new CopyOutputs(tasks, copier, bring, results, wiring.clock());
    RetentionWatch retention =
        new RetentionWatch(tasks, profile.outcomes().results().kept(), wiring.clock());
    Follow follow = new Follow(tasks, kling, door, wakeUps, wiring.clock());
    Doubt doubt = new Doubt(tasks, kling, profile, follow, wakeUps, wiring.clock());
    return new Collect(tasks, profile, doubt, follow, copy, retention, wakeUps, wiring.clock());
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
