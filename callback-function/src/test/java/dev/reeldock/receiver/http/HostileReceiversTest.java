package dev.reeldock.receiver.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.RecordingNames;
import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Heard.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the other side does, it is heard once, over one connection, which ends. */
@Timeout(60)
final class HostileReceiversTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  static Stream<HostileRow> rows() {
    return Stream.of(
            Stream.of(
                    200, 204, 205, 299, 304, 400, 401, 403, 404, 407, 408, 410, 421, 425, 500, 503)
                .map(status -> HostileRow.says(head(status), status)),
            Stream.of(301, 302, 303, 307, 308).map(HostileReceiversTest::redirects),
            talkers(),
            breakers(),
            stallers())
        .flatMap(rows -> rows);
  }

  private static String head(int status) {
    return "HTTP/1.1 " + status + " So\r\n\r\n";
  }

  private static HostileRow redirects(int status) {
    String inside = "http://" + Receivers.INSIDE + ":PORT/";
    return new HostileRow(
        status + " to a private address",
        Receivers.LONG,
        new Heard.Answered(status, null),
        wire ->
            wire.read()
                .say("HTTP/1.1 " + status + " So\r\nLocation: ")
                .say(inside.replace("PORT", Integer.toString(wire.socket().getLocalPort())))
                .say("\r\n\r\n"));
  }

  /** They have given a status before they talk on. */
  private static Stream<HostileRow> talkers() {
    return Stream.of(
        HostileRow.says(OK + "Content-Length: many\r\n\r\nbody", 200),
        HostileRow.says(OK + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nbody", 200),
        HostileRow.says(OK + "Content-Length: 99999999999999999999\r\n\r\nbody", 200),
        HostileRow.says(OK + "Transfer-Encoding: chunked\r\n\r\nno chunk", 200),
        HostileRow.says(OK + "Transfer-Encoding: rot13\r\n\r\nbody", 200),
        HostileRow.says(OK + "Content-Encoding: gzip\r\n\r\nno gzip", 200),
        HostileRow.says(OK + "Content-Type: no/type; charset=none\r\n\r\nbody", 200),
        HostileRow.says("HTTP/1.1 401 So\r\nWWW-Authenticate: Basic realm=\"a\"\r\n\r\n", 401),
        HostileRow.says("HTTP/1.1 407 So\r\nProxy-Authenticate: Basic realm=\"a\"\r\n\r\n", 407),
        HostileRow.says("HTTP/1.1 503 So\r\nRetry-After: 0\r\n\r\n", 503),
        HostileRow.says("HTTP/1.0 200 OK\r\n\r\n", 200),
        HostileRow.heard(
            "a head of many lines",
            200,
            wire -> wire.read().say(OK + "A: b\r\n".repeat(150) + "\r\n")),
        HostileRow.heard(
            "a head of a long line",
            200,
            wire -> wire.read().say(OK + "A: " + "b".repeat(30_000) + "\r\n\r\n")),
        HostileRow.says(OK + "A: b\r\n", 200),
        HostileRow.says("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 So\r\n\r\n", 204),
        HostileRow.heard(
            "an endless body", 200, wire -> wire.read().say(head(200)).sayForEver("body", 0)));
  }

  private static Stream<HostileRow> breakers() {
    return Stream.of(
        HostileRow.breaks("closes at once", wire -> wire.socket().close()),
        HostileRow.breaks("resets at once", Wire::reset),
        HostileRow.breaks("closes behind the request", Wire::read),
        HostileRow.breaks("resets behind the request", wire -> wire.read().reset()),
        HostileRow.breaks("closes within the status", wire -> wire.read().say("HTTP/1.1 2")),
        HostileRow.breaks("speaks HTTP/2", wire -> wire.read().say("HTTP/2.0 200 OK\r\n\r\n")),
        HostileRow.breaks(
            "speaks otherwise", wire -> wire.read().say("220 mail.example ESMTP\r\n")),
        HostileRow.breaks(
            "has a status of letters", wire -> wire.read().say("HTTP/1.1 abc OK\r\n\r\n")),
        HostileRow.breaks("speaks in zeros", wire -> wire.read().say("\0".repeat(1_000))),
        HostileRow.breaks(
            "speaks TLS", wire -> wire.read().say("\u0015\u0003\u0001\0\u0002\u0002F")),
        HostileRow.breaks(
            "sends headers for ever",
            wire -> wire.read().say(OK).sayForEver("A: b\r\n".repeat(10), 0)),
        HostileRow.breaks(
            "sends a header for ever",
            wire -> wire.read().say(OK + "A: ").sayForEver("b".repeat(100), 0)));
  }

  private static Stream<HostileRow> stallers() {
    return Stream.of(
        HostileRow.stalls("never answers", wire -> wire.read().stall()),
        HostileRow.stalls("reads nothing", Wire::stall),
        HostileRow.stalls("stalls behind the status line", wire -> wire.read().say(OK).stall()),
        HostileRow.stalls(
            "dribbles a header", wire -> wire.read().say(OK + "A: ").sayForEver("b", 20)),
        HostileRow.stalls(
            "continues for ever",
            wire -> wire.read().sayForEver("HTTP/1.1 100 Continue\r\n\r\n", 1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void post_hostile_isHeardOnceAndTheConnectionEnds(HostileRow row) {
    try (HostileReceiver server = HostileReceiver.at(Receivers.PUBLIC, 0, row.behaviour());
        HostileReceiver inside = HostileReceiver.at(Receivers.INSIDE, server.port(), Wire::read)) {
      assertThat(post(server, row.within())).isEqualTo(row.heard());

      assertThat(server.connections()).hasSizeLessThanOrEqualTo(1);
      assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
      assertThat(inside.connections()).isEmpty();
    }
  }

  private static Heard post(HostileReceiver server, Duration within) {
    return Receivers.before(RecordingNames.knowing(Receivers.PUBLIC), within)
        .post(Receivers.notice("http://" + Receivers.HOST + ":" + server.port() + "/hook"));
  }

  static Stream<HostileRow> endless() {
    return Stream.of(
        HostileRow.heard("body", 200, wire -> wire.read().say(head(200)).sayForEver("body", 1)),
        HostileRow.breaks("headers", wire -> wire.read().say(OK).sayForEver("A: b\r\n", 1)),
        HostileRow.stalls("header", wire -> wire.read().say(OK + "A: ").sayForEver("b", 20)));
  }

  /** Else this end would go on for ever. */
  @ParameterizedTest
  @MethodSource("endless")
  void post_endless_dropsTheConnection(HostileRow row) {
    try (HostileReceiver server = HostileReceiver.at(Receivers.PUBLIC, 0, row.behaviour())) {
      assertThat(post(server, row.within())).isEqualTo(row.heard());

      assertThat(server.connections())
          .singleElement()
          .satisfies(end -> assertThat(end.get(30, TimeUnit.SECONDS)).isNull());
    }
  }

  @Test
  void post_nobodyThere_isNoConnection() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.ofLiteral(Receivers.PUBLIC))) {
      port = gone.getLocalPort();
    }

    assertThat(
            Receivers.before(RecordingNames.knowing(Receivers.PUBLIC), Receivers.LONG)
                .post(Receivers.notice("http://" + Receivers.HOST + ":" + port + "/hook")))
        .isEqualTo(new Heard.Silent(Trouble.NO_CONNECTION));
  }

  /** A good answer with some of its bytes changed, cut off or added. */
  @RepeatedTest(200)
  void post_anyBytes_isHeard(RepetitionInfo repetition) {
    String answer = mutated(new Random(repetition.getCurrentRepetition()));
    try (HostileReceiver server =
        HostileReceiver.at(Receivers.PUBLIC, 0, wire -> wire.read().say(answer))) {
      assertThat(post(server, Receivers.LONG)).isNotNull();
    }
  }

  private static String mutated(Random random) {
    byte[] bytes =
        ("HTTP/1.1 429 Too Many\r\nRetry-After: 120\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\nSet-Cookie: a=b\r\n\r\nbody")
            .getBytes(StandardCharsets.ISO_8859_1);
    for (int change = random.nextInt(1, 8); change > 0; change--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    String whole = new String(bytes, StandardCharsets.ISO_8859_1);
    return whole.substring(0, random.nextInt(whole.length()));
  }
}
