package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The provider's key stops working while fifty tasks wait, and then works again. */
final class InvalidKeyTest {
  private static final int WAITING = 50;
  private static final String MODEL = "kling-v2-6";

  @AutoClose private final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());
  private final String key = reeldock.kling().apiKey();

  @Test
  void drain_keyInvalidWhileFiftyWait_failsNoneAlarmsOnceAndStoresAllLater() {
    List<Job> jobs = waiting();
    String oldest = jobs.getFirst().taskId();

    reeldock.kling().changeApiKey("another key");
    reeldock.kling().faults().freeModel(MODEL);
    tryInVain(oldest, 3);

    assertThat(jobs).extracting(job -> reeldock.table().state(job.taskId())).containsOnly("queued");
    assertThat(reeldock.kling().tasks()).isEmpty();
    assertThat(alarms())
        .containsExactly(
            "[taskId="
                + oldest
                + "] needs attention: ACCOUNT_REFUSED; look: make explain TASK="
                + oldest);

    reeldock.kling().changeApiKey(key);
    reeldock.table().makeDue(oldest);
    jobs.forEach(Job::stored);

    assertThat(reeldock.kling().tasks())
        .extracting(task -> task.order().externalTaskId())
        .containsExactlyInAnyOrderElementsOf(jobs.stream().map(Job::taskId).toList());
    assertThat(alarms()).hasSize(1);
  }

  private List<Job> waiting() {
    reeldock.kling().faults().fillModel(MODEL);
    Order order = Order.textToVideo().with("model_name", MODEL);
    List<Job> jobs = Stream.generate(() -> Job.submitted(reeldock, order)).limit(WAITING).toList();
    reeldock.dispatchQueue().awaitIdle();
    return jobs;
  }

  /** One drain after the other hears that the key is invalid. */
  private void tryInVain(String oldest, int drains) {
    for (int i = 0; i < drains; i++) {
      int before = refused(oldest);
      reeldock.table().makeDue(oldest);
      Await.until("a refused create", () -> refused(oldest) > before);
      reeldock.dispatchQueue().awaitIdle();
    }
  }

  private int refused(String taskId) {
    return reeldock.kling().refusedCreates().getOrDefault(taskId, 0);
  }

  private List<String> alarms() {
    return reeldock.logs().all().stream()
        .filter(line -> line.contains("needs attention"))
        .map(line -> line.substring(line.indexOf('[')))
        .toList();
  }
}
