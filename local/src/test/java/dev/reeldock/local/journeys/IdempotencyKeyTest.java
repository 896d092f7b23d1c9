package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Route;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A caller that repeats itself with one key before its first call is answered. */
final class IdempotencyKeyTest {
  private static final String KEY = "render-2026-07-14/scene 7";

  @AutoClose private final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());
  private final CountDownLatch providerAnswers = new CountDownLatch(1);

  @Test
  void submit_sameKeyWhileTheFirstCallRuns_isTheSameTask() throws Exception {
    CompletableFuture<Answer> first = firstCall();

    Answer second = reeldock.api().submitAs(KEY, Order.ofSamples());

    assertThat(first).isNotDone();
    providerAnswers.countDown();
    assertThat(second.httpStatus()).isEqualTo(200);
    assertThat(second.taskId()).isEqualTo(first.get(60, TimeUnit.SECONDS).taskId());
    Answer _ = reeldock.stored(second.taskId());
    assertOneWasBought();
  }

  @Test
  void submit_sameKeyOtherBodyWhileTheFirstCallRuns_isRefused() throws Exception {
    CompletableFuture<Answer> first = firstCall();

    Answer second = reeldock.api().submitAs(KEY, Order.ofSamples().with("prompt", "another"));

    assertThat(first).isNotDone();
    providerAnswers.countDown();
    assertThat(second.httpStatus()).isEqualTo(422);
    assertThat(second.code()).isEqualTo(1201);
    assertThat(second.message())
        .isEqualTo(
            "Idempotency-Key was used with another body: expected the same body, or a new key");
    Answer _ = reeldock.stored(first.get(60, TimeUnit.SECONDS).taskId());
    assertOneWasBought();
  }

  /** It has bought its task and waits for the provider's answer. */
  private CompletableFuture<Answer> firstCall() {
    reeldock.kling().faults().holdNextCreate(providerAnswers);
    CompletableFuture<Answer> call =
        CompletableFuture.supplyAsync(() -> reeldock.api().submitAs(KEY, Order.ofSamples()));
    Await.until("a bought task", () -> !reeldock.kling().tasks().isEmpty());
    return call;
  }

  private void assertOneWasBought() {
    assertThat(reeldock.kling().tasks()).hasSize(1);
    assertThat(reeldock.kling().count(Route.CREATE)).isOne();
    assertThat(reeldock.table().count()).isEqualTo(2); // the task and the key
  }
}
