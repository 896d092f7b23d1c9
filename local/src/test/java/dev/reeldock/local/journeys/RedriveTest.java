package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Route;
import dev.reeldock.local.kling.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Dead letters that a person sends back are worked off, and nothing is bought twice by that. */
final class RedriveTest {
  @AutoClose
  private final Reeldock reeldock =
      Reeldock.withoutSchedule(FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF));

  private final PersonsCommands person = reeldock.person();

  @Test
  void redrive_collect_storesTheTaskOnce() {
    Job job = Job.submitted(reeldock, Order.ofSamples());
    var _ = reeldock.providerEnded(job.taskId());
    die("CollectDeadLetters", job.taskId());
    die("CollectDeadLetters", job.taskId());

    assertThat(person.redrive("collect").text()).isEqualTo("2 wake-up(s) went back.\n");
    job.stored();

    Stored.assertOnce(job);
    assertThat(person.redrive("collect").text()).startsWith("0 ");
  }

  @Test
  void redrive_dispatch_buysTheWaitingTaskOnce() {
    reeldock.kling().faults().fillModel("kling-v2-6");
    Job job = Job.submitted(reeldock, Order.imageToVideo().with("model_name", "kling-v2-6"));
    reeldock.kling().faults().freeModel("kling-v2-6");
    die("DispatchDeadLetters", "kling/videos/kling-v2-6");
    die("DispatchDeadLetters", "kling/videos/kling-v2-6");

    assertThat(person.redrive("dispatch").text()).startsWith("2 wake-up(s)");
    Await.until("the purchase", () -> !reeldock.purchases(job.taskId()).isEmpty());
    reeldock.dispatchQueue().awaitIdle();

    assertThat(reeldock.purchases(job.taskId())).hasSize(1);
    assertThat(reeldock.kling().count(Route.CREATE)).isEqualTo(2);
  }

  /** The rule tells of the manifest too, in an event of its own: another task. */
  @Test
  void redrive_ingestToldTwice_isOneTask() {
    String manifest = "{\"kind\":\"image2video\",\"image\":\"1.png\"}";
    reeldock.sources().put("incoming/1.png", Samples.bytes(Samples.CHELSEA));
    reeldock.sources().put("incoming/1.kling.json", manifest.getBytes(StandardCharsets.UTF_8));
    String event =
        "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":{\"bucket\":{\"name\":\""
            + reeldock.physicalId("SourceBucket")
            + "\"},\"object\":{\"key\":\"incoming/1.kling.json\",\"sequencer\":\"0A\"}}}";
    die("IngestDeadLetters", event);
    die("IngestDeadLetters", event);

    assertThat(person.redrive("ingest").text()).isEqualTo("2 upload(s) are told again.\n");
    try (FunctionQueue ingest = new FunctionQueue(reeldock.physicalId("IngestQueue"))) {
      Await.until("the tasks", () -> reeldock.table().taskIds().size() == 2);
      ingest.awaitIdle();
    }
    assertThat(reeldock.table().taskIds()).hasSize(2);
  }

  @Test
  void redrive_minutesOfTheSchedule_areDropped() {
    die("ReconcileDeadLetters", "{}");

    assertThat(person.redrive("reconcile").text())
        .startsWith("There is nothing to send back")
        .endsWith("1 were dropped.\n");
    assertThat(person.redrive("reconcile").text()).endsWith("0 were dropped.\n");
  }

  private void die(String queue, String body) {
    try (FunctionQueue dead = new FunctionQueue(reeldock.physicalId(queue))) {
      dead.wake(body);
    }
  }
}
