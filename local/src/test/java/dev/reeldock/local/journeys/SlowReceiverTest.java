package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A receiver that does not answer: given up in time, and nobody else waits for it. */
final class SlowReceiverTest {
  @AutoClose private static final CallersReceiver slow = new CallersReceiver();
  @AutoClose private static final CallersReceiver others = new CallersReceiver();

  @AutoClose
  private static final Reeldock reeldock =
      Reeldock.startWith(FakeKlingSettings.fast(), slow, others);

  @BeforeAll
  static void addTheOtherCaller() {
    Callers.addTheOther(reeldock);
  }

  @Test
  void receiverThatDoesNotAnswer_isGivenUpWhileOthersAreTold() {
    CountDownLatch told = new CountDownLatch(1);
    slow.answerAt("/slow", CallersReceiver.waitsFor(told), CallersReceiver.answers(204));
    Job waiting = Job.submitted(reeldock, Order.ofSamples().callbackUrl(slow.url("/slow")));
    String begun = slow.awaitAny("/slow").status();
    try (ApiClient other = reeldock.apiWith(Callers.OTHER_KEY)) {
      Order order = Order.ofSamples().callbackUrl(others.url("/others"));
      assertThat(other.submit(order).httpStatus()).isEqualTo(200);
      HeardNotice _ = others.awaitAny("/others");
    }

    assertThat(new RelayTries(waiting, begun).came())
        .as("the slow one is still waited for")
        .isEmpty();
    new RelayTries(waiting, begun).await("TIMED_OUT");
    told.countDown();
    HeardNotice _ = slow.await("/slow", "succeed");
  }
}
