package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.ProviderTask;
import dev.reeldock.local.names.PrivateNames;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a relay is led to a place that no caller may name, nobody hears of the task. */
final class RelayDoorTest {
  @AutoClose private static final CallersReceiver receiver = new CallersReceiver();
  @AutoClose private static final CallersReceiver stranger = new CallersReceiver();

  @AutoClose
  private static final Reeldock reeldock =
      Reeldock.startWith(FakeKlingSettings.fast().withCallbacks(CallbackStyle.OFF), receiver);

  /** All that is left to tell is its end. */
  private static Job toldInBetween(String path) {
    Job job = Job.submitted(reeldock, Order.ofSamples().callbackUrl(receiver.url(path)));
    new RelayTries(job, "submitted").await("HTTP 204");
    job.callBack("processing");
    new RelayTries(job, "processing").await("HTTP 204");
    ProviderTask _ = reeldock.providerEnded(job.taskId());
    return job;
  }

  @Test
  void receiverRedirects_nobodyFollows() {
    receiver.answerAt(
        "/moved",
        CallersReceiver.answers(204),
        CallersReceiver.answers(204),
        CallersReceiver.redirects(302, URI.create(stranger.url("/a"))),
        CallersReceiver.redirects(307, URI.create(stranger.url("/b"))),
        CallersReceiver.answers(200));
    Job job = toldInBetween("/moved");
    job.callBack("succeed");
    RelayTries end = new RelayTries(job, "succeed");
    for (int number : List.of(1, 2)) {
      Duration wait = end.nextAfter(number);
      reeldock.table().elapseRelay(job.taskId(), wait.plusMinutes(2));
    }
    end.await("HTTP 200");

    assertThat(end.came()).containsExactly("HTTP 302", "HTTP 307", "HTTP 200");
    assertThat(stranger.heard()).isEmpty();
  }

  static List<String> placesInside() {
    return List.of("https://hook" + PrivateNames.DOMAIN + "/a", stranger.url("/inside"));
  }

  @ParameterizedTest
  @MethodSource("placesInside")
  void urlLeadsInsideAfterTheSubmit_nobodyIsContacted(String url) {
    Job job = toldInBetween("/before");
    reeldock.table().setCallbackUrl(job.taskId(), url);
    job.callBack("succeed");

    new RelayTries(job, "succeed").await("NOT_PUBLIC");
    assertThat(receiver.heardAt("/before")).noneMatch(it -> it.status().equals("succeed"));
    assertThat(stranger.heard()).isEmpty();
  }
}
