package dev.reeldock.relay.http;

import static dev.reeldock.relay.http.Receivers.HOST;
import static dev.reeldock.relay.http.Receivers.LONG;
import static dev.reeldock.relay.http.Receivers.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.RecordingNames;
import dev.reeldock.relay.Heard;
import dev.reeldock.relay.Heard.Trouble;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The certificate is the host's, by the URL; else nothing is sent. */
@Timeout(60)
final class TlsReceiverTest {
  private static final Heard NO_TLS = new Heard.Silent(Trouble.NO_TLS);

  @TempDir private static Path folder;
  private static SSLContext own = SSLContexts.createDefault();

  private final List<SNIServerName> asked = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void makeCertificate() throws Exception {
    own = Certificate.of(HOST, folder);
  }

  /** A receiver that has the certificate of {@link Receivers#HOST}. */
  private HostileReceiver server() throws Exception {
    return new HostileReceiver(
        own.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral(PUBLIC)),
        wire -> {
          wire.read();
          ExtendedSSLSession session =
              (ExtendedSSLSession) ((SSLSocket) wire.socket()).getSession();
          asked.addAll(session.getRequestedServerNames());
          wire.say("HTTP/1.1 200 OK\r\n\r\n");
        });
  }

  private static Heard post(SSLContext trusting, String host, int port, Duration within) {
    return Receivers.before(RecordingNames.knowing(PUBLIC), new Connections(trusting), within)
        .post(Receivers.notice("https://" + host + ":" + port + "/hook"));
  }

  /** The positive control. */
  @Test
  void post_certificateOfTheHost_isAnsweredUnderItsName() throws Exception {
    try (HostileReceiver server = server()) {
      assertThat(post(own, HOST, server.port(), LONG)).isEqualTo(new Heard.Answered(200, null));
      assertThat(server.requests()).hasSize(1);
      assertThat(asked).containsExactly(new SNIHostName(HOST));
    }
  }

  @Test
  void post_certificateOfAnotherHost_isNoTlsAndSendsNothing() throws Exception {
    try (HostileReceiver server = server()) {
      assertThat(post(own, "other.example.org", server.port(), LONG)).isEqualTo(NO_TLS);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void post_certificateOfNobodyTrusted_isNoTlsAndSendsNothing() throws Exception {
    try (HostileReceiver server = server()) {
      assertThat(post(SSLContexts.createDefault(), HOST, server.port(), LONG)).isEqualTo(NO_TLS);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void post_garbageForTls_isNoTls() {
    assertThat(post(wire -> wire.say("HTTP/1.1 400 Bad Request\r\n\r\n"), LONG)).isEqualTo(NO_TLS);
    assertThat(post(wire -> wire.say("\u0016\u0003\u0003@\0".repeat(100)), LONG)).isEqualTo(NO_TLS);
  }

  @Test
  void post_handshakeThatStalls_isTimedOut() {
    assertThat(post(Wire::stall, Duration.ofMillis(500)))
        .isEqualTo(new Heard.Silent(Trouble.TIMED_OUT));
  }

  @Test
  void post_closedInTheHandshake_isSilent() {
    assertThat(post(wire -> wire.socket().getInputStream().read(), LONG))
        .isInstanceOf(Heard.Silent.class);
  }

  private static Heard post(Wire.Behaviour behaviour, Duration within) {
    try (HostileReceiver server = HostileReceiver.at(PUBLIC, 0, behaviour)) {
      return post(own, HOST, server.port(), within);
    }
  }
}
