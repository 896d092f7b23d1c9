package dev.reeldock.receiver.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.RecordingNames;
import dev.reeldock.receiver.Heard;
import dev.reeldock.receiver.Notice;
import dev.reeldock.receiver.Receiver;
import dev.reeldock.receiver.ReceiverContract;
import dev.reeldock.receiver.http.Wire.Behaviour;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpReceiverTest extends ReceiverContract {
  private volatile Behaviour behaviour = wire -> wire.read().say("HTTP/1.1 200 OK\r\n\r\n");

  @AutoClose
  private final HostileReceiver server =
      HostileReceiver.at(Receivers.PUBLIC, 0, wire -> behaviour.on(wire));

  private final HttpReceiver receiver =
      Receivers.before(RecordingNames.knowing(Receivers.PUBLIC), Receivers.LONG);

  @Override
  protected Receiver receiver() {
    return receiver;
  }

  @Override
  protected URI url() {
    return URI.create(origin() + "/hook");
  }

  private String origin() {
    return "http://" + Receivers.HOST + ":" + server.port();
  }

  @Override
  protected URI inside() {
    return URI.create("http://127.0.0.1:" + server.port() + "/hook");
  }

  @Override
  protected void answers(int status, @Nullable Instant retryAt) {
    String retry =
        retryAt == null
            ? ""
            : "Retry-After: " + Duration.between(NOW, retryAt).toSeconds() + "\r\n";
    behaviour = wire -> wire.read().say("HTTP/1.1 " + status + " So\r\n" + retry + "\r\n");
  }

  @Override
  protected void hangsUp() {
    behaviour = Wire::read;
  }

  @Override
  protected void leadsInside() {}

  @Override
  protected List<String> bodies() {
    return server.requests().stream()
        .map(request -> request.substring(request.indexOf("\r\n\r\n") + 4))
        .toList();
  }

  @Test
  void post_silentReceiver_isGivenTheTimeThatStandardWebhooksAdvises() {
    assertThat(HttpReceiver.WITHIN).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void post_any_sendsThisAndNothingElse() {
    receiver.post(
        new Notice(
            URI.create(origin() + "/hook/a%2Fb?c=%20d"),
            Map.of("Content-Type", "application/json", "webhook-id", "msg_1"),
            "{\"a\":\"長\"}"));

    assertThat(server.requests().getFirst().lines())
        .startsWith("POST /hook/a%2Fb?c=%20d HTTP/1.1")
        .containsExactlyInAnyOrder(
            "POST /hook/a%2Fb?c=%20d HTTP/1.1",
            "Host: " + Receivers.HOST + ":" + server.port(),
            "User-Agent: Reeldock",
            "Connection: close",
            "Content-Type: application/json",
            "webhook-id: msg_1",
            "Content-Length: 11",
            "",
            "{\"a\":\"長\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//a//b",
        "/a;b=c/./../d",
        "/a?b",
        "/a?",
        "/?u=http://x/&e=%41%7e",
        "/a+b(1)*!~'?c=+&d",
      })
  void post_anyPath_isSentAsItCame(String path) {
    receiver.post(Receivers.notice(origin() + path));

    assertThat(server.requests())
        .singleElement()
        .satisfies(request -> assertThat(request).startsWith("POST " + path + " HTTP/1.1\r\n"));
  }

  @Test
  void post_withoutPath_isSentToTheRoot() {
    receiver.post(Receivers.notice(origin()));

    assertThat(server.requests().getFirst()).startsWith("POST / HTTP/1.1\r\n");
  }

  @Test
  void post_lettersBeyondAscii_areSentEncoded() {
    receiver.post(Receivers.notice(origin() + "/\u00fc?\u4e2d"));

    assertThat(server.requests().getFirst()).startsWith("POST /%C3%BC?%E4%B8%AD HTTP/1.1\r\n");
  }

  /** The receiver would go on with the connection, and has given something to remember it by. */
  @Test
  void post_again_usesANewConnectionAndRemembersNothing() {
    behaviour =
        wire -> {
          wire.read().say("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
          wire.read().say("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        };

    receiver.post(Receivers.notice(url().toString()));
    receiver.post(Receivers.notice(url().toString()));

    assertThat(server.connections()).hasSize(2);
    assertThat(server.requests()).hasSize(2);
    assertThat(Set.copyOf(server.requests())).hasSize(1);
  }

  @Test
  void post_proxyInTheSystemProperties_isPassedBy() throws IOException {
    try (HostileReceiver proxy = HostileReceiver.at(Receivers.INSIDE, 0, Wire::read)) {
      System.setProperty("http.proxyHost", Receivers.INSIDE);
      System.setProperty("http.proxyPort", Integer.toString(proxy.port()));

      assertThat(receiver.post(Receivers.notice(url().toString())))
          .isEqualTo(new Heard.Answered(200, null));
      assertThat(proxy.connections()).isEmpty();
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  @Test
  void refused_any_namesTheHostAlone() {
    Heard heard = receiver.post(Receivers.notice("http://10.0.0.1/hook?token=secret"));

    assertThat(Objects.toString(heard)).contains("10.0.0.1").doesNotContain("secret", "hook");
  }
}
