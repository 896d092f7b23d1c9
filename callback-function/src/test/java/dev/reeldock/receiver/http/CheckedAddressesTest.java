package dev.reeldock.receiver.http;

import static dev.reeldock.receiver.http.Receivers.INSIDE;
import static dev.reeldock.receiver.http.Receivers.LONG;
import static dev.reeldock.receiver.http.Receivers.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.Addresses;
import dev.reeldock.door.HostileUrls;
import dev.reeldock.door.RecordingNames;
import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Heard.Trouble;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is connected to but what was looked at, at that moment. */
@Timeout(60)
final class CheckedAddressesTest {
  private static final Wire.Behaviour TAKES = wire -> wire.read().say("HTTP/1.1 200 OK\r\n\r\n");
  private static final Heard OK = new Heard.Answered(200, null);

  private final List<HostileReceiver> both = HostileReceiver.onOnePort(TAKES, PUBLIC, INSIDE);
  @AutoClose private final HostileReceiver server = both.getFirst();
  @AutoClose private final HostileReceiver inside = both.getLast();

  private Heard post(Addresses names) {
    return Receivers.before(names, LONG).post(Receivers.notice(url()));
  }

  private String url() {
    return "http://" + Receivers.HOST + ":" + server.port() + "/hook?token=secret";
  }

  private static InetAddress[] literal(String address) {
    return new InetAddress[] {InetAddress.ofLiteral(address)};
  }

  /** The positive control. */
  @Test
  void post_publicAddress_isLookedUpAndConnectedToOnce() {
    RecordingNames names = RecordingNames.knowing(PUBLIC);

    assertThat(post(names)).isEqualTo(OK);
    assertThat(names.asked()).containsExactly(Receivers.HOST);
    assertThat(server.connections()).hasSize(1);
    assertThat(inside.connections()).isEmpty();
  }

  static Stream<RecordingNames> mixed() {
    return Stream.of(
        RecordingNames.knowing(INSIDE),
        RecordingNames.knowing(PUBLIC, INSIDE),
        RecordingNames.knowing(INSIDE, PUBLIC),
        RecordingNames.knowing(PUBLIC, PUBLIC, "10.0.0.1"),
        RecordingNames.knowing(PUBLIC, "::1"));
  }

  @ParameterizedTest
  @MethodSource("mixed")
  void post_oneAddressInside_isRefusedAndConnectsNowhere(RecordingNames names) {
    assertThat(post(names))
        .isInstanceOfSatisfying(
            Heard.Refused.class,
            refused -> assertThat(refused.why()).contains(Receivers.HOST).doesNotContain("secret"));
    assertThat(names.asked()).hasSize(1);
    assertThat(server.connections()).isEmpty();
    assertThat(inside.connections()).isEmpty();
  }

  /** The name leads elsewhere with each look-up. */
  @Test
  void post_rebinding_connectsToWhatWasLookedAt() {
    Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, INSIDE, PUBLIC));
    Addresses names = _ -> literal(answers.remove());

    assertThat(post(names)).isEqualTo(OK);
    assertThat(post(names)).isInstanceOf(Heard.Refused.class);
    assertThat(post(names)).isEqualTo(OK);
    assertThat(answers).isEmpty();
    assertThat(server.connections()).hasSize(2);
    assertThat(inside.connections()).isEmpty();
  }

  @Test
  void post_unknownName_isSilent() {
    Heard noName = new Heard.Silent(Trouble.NO_NAME);

    assertThat(
            post(host -> {
              throw new UnknownHostException(host);
            }))
        .isEqualTo(noName);
    assertThat(post(RecordingNames.knowing())).isEqualTo(noName);
    assertThat(server.connections()).isEmpty();
  }

  /** It answers at last, when nobody listens any more: too late for a connection. */
  @Test
  void post_nameServiceThatHangs_isTimedOutAndConnectsNowhere() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    Thread[] asking = new Thread[1];
    Addresses names =
        _ -> {
          asking[0] = Thread.currentThread();
          await(answer);
          return literal(PUBLIC);
        };

    assertThat(Receivers.before(names, Receivers.SHORT).post(Receivers.notice(url())))
        .isEqualTo(new Heard.Silent(Trouble.TIMED_OUT));
    answer.countDown();
    asking[0].join();

    assertThat(server.connections()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of those that can be written as a URI; none of the others becomes a notice. */
  static Stream<URI> hostile() {
    return HostileUrls.refusedBy("H").flatMap(row -> row.read().stream());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void post_hostileUrl_asksNobodyAndConnectsNowhere(URI url) {
    RecordingNames names = RecordingNames.knowing(PUBLIC);

    assertThat(Receivers.before(names, LONG).post(Receivers.notice(url.toString())))
        .isInstanceOf(Heard.Refused.class);
    assertThat(names.asked()).isEmpty();
    assertThat(server.connections()).isEmpty();
  }
}
