package dev.reeldock.callback;

import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.media.MediaStore;
import dev.reeldock.media.http.Door;
import dev.reeldock.media.http.HttpResultSource;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Marked;
import dev.reeldock.task.TaskStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/** What CollectFunction is made of; all that costs time is made once. */
final class CollectWiring {
  private final InstantSource clock;
  private final Profile profile;
  private final WakeUps wakeUps;
  private final TaskStore tasks;
  private final MediaStore results;
  private final KlingClient kling;
  private final Door door;
  private final Copier copier;

  CollectWiring(Environment environment) {
    Wiring wiring = new Wiring(environment);
    clock = wiring.clock();
    profile = wiring.profile();
    wakeUps = wiring.wakeUps();
    tasks = wiring.relayingTasks(wakeUps);
    results = wiring.results("RESULT_BUCKET");
    kling = wiring.kling(wiring.secrets());
    door = wiring.door();
    long mostBytes = profile.outcomes().results().mostBytes();
    copier = new Copier(new HttpResultSource(wiring.downloads(), door), results, mostBytes, clock);
  }

  /**
   * For one message.
   *
   * @param told of each new mark, by the log of the invocation that made it
   */
  Collect collect(Consumer<Marked> told) {
    BringOutput bring = new BringOutput(copier, new FreshLinks(kling), CollectWiring::pause, clock);
    CopyOutputs copy = new CopyOutputs(tasks, copier, bring, results, told, clock);
    RetentionWatch retention =
        new RetentionWatch(tasks, profile.outcomes().results().kept(), told, clock);
    Follow follow = new Follow(tasks, kling, door, wakeUps, told, clock);
    Doubt doubt = new Doubt(tasks, kling, profile, follow, wakeUps, clock);
    return new Collect(tasks, profile, doubt, follow, copy, retention, wakeUps, clock);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
