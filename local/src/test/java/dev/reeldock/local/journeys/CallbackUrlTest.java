package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A caller's callback_url: kept, not called yet, and the caller is told so. */
final class CallbackUrlTest {
  private static final String URL = "https://studio.example/kling-callbacks";

  @AutoClose
  private static final Reeldock reeldock = Reeldock.withoutSchedule(FakeKlingSettings.fast());

  @Test
  void submit_callbackUrl_isRecordedAndTheCallerIsWarned() {
    Job job = Job.submitted(reeldock, Order.ofSamples().callbackUrl(URL));

    assertThat(job.taken().code()).isZero();
    assertThat(job.warning())
        .isEqualTo("callback_url: recorded, but not called yet; query the task instead");
    assertThat(Objects.requireNonNull(reeldock.table().item(job.taskId()).get("callbackUrl")).s())
        .isEqualTo(URL);
  }

  @Test
  void submit_callbackUrl_isNotGivenToTheProvider() {
    Job job = Job.submitted(reeldock, Order.ofSamples().callbackUrl(URL));

    assertThat(reeldock.callbackUrl(job.taskId()).getPath()).contains("/" + job.taskId() + "/");
    assertThat(reeldock.creates(job.taskId()))
        .singleElement()
        .satisfies(create -> assertThat(create.body()).doesNotContain(URL));
  }

  @Test
  void submit_noCallbackUrl_isNotWarned() {
    assertThat(Job.submitted(reeldock, Order.ofSamples()).warning()).isEmpty();
    assertThat(Job.submitted(reeldock, Order.ofSamples().callbackUrl("")).warning()).isEmpty();
  }
}
