package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.names.PrivateNames;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's callback_url: kept, not given to the provider, and refused where it leads inside. */
final class CallbackUrlTest {
  private static final String URL = "https://studio.example/kling-callbacks";

  @AutoClose
  private static final Reeldock reeldock = Reeldock.withoutSchedule(FakeKlingSettings.fast());

  @Test
  void submit_callbackUrl_isRecorded() {
    Job job = Job.submitted(reeldock, Order.ofSamples().callbackUrl(URL));

    assertThat(job.taken().code()).isZero();
    assertThat(job.warning()).isEmpty();
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
  void submit_emptyCallbackUrl_isTaken() {
    Job job = Job.submitted(reeldock, Order.ofSamples().callbackUrl(""));

    assertThat(job.taken().code()).isZero();
    assertThat(reeldock.table().item(job.taskId())).doesNotContainKey("callbackUrl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hook" + PrivateNames.DOMAIN + "/a?t=secret",
        "https://169.254.169.254/latest/meta-data/",
        "https://localhost/a",
        "http://studio.example/a",
        "https://user:secret@studio.example/a",
      })
  void submit_urlThatLeadsInside_isRefusedAndNothingIsBought(String url) {
    Order order = Order.ofSamples().callbackUrl(url);
    int bought = reeldock.kling().tasks().size();
    int recorded = reeldock.table().count();

    Answer answer = reeldock.api().post("/v1/" + order.path(), order.json());

    assertThat(answer.httpStatus()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(1201);
    assertThat(answer.text("/message")).startsWith("callback_url: ").doesNotContain("secret");
    assertThat(reeldock.kling().tasks()).hasSize(bought);
    assertThat(reeldock.table().count()).isEqualTo(recorded);
  }
}
