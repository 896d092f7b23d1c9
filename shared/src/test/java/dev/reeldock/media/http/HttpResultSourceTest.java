package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.reeldock.door.RecordingNames;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.provider.http.ScriptedServer;
import dev.reeldock.provider.profile.SampleProfiles;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

final class HttpResultSourceTest {
  private final ScriptedServer server = new ScriptedServer();
  private final SdkHttpClient http = AwsCrtHttpClient.create();
  private final HttpResultSource source =
      new HttpResultSource(http, new Door(SampleProfiles.KLING.outcomes().results(), server.url()));

  @AfterEach
  void close() {
    http.close();
    server.close();
  }

  private Opened open(String path) {
    return source.open(URI.create(server.url() + path));
  }

  private static Opened.Streaming streaming(Opened opened) {
    assertThat(opened).isInstanceOf(Opened.Streaming.class);
    return (Opened.Streaming) opened;
  }

  @Test
  void open_served_streamsTheBytes() throws Exception {
    byte[] content = new byte[3_000_001];
    new Random(1).nextBytes(content);
    server.answer(exchange -> {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    });

    Opened.Streaming opened = streaming(open("/a.mp4"));

    assertThat(opened.length()).hasValue(content.length);
    try (InputStream stream = opened.content()) {
      assertThat(stream.readAllBytes()).isEqualTo(content);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a.mp4?x-kcdn-pid=112452&sign=a%2Fb%2Bc%3D%3D&t=1",
        "/a.mp4?sign=a+b/c==&empty=&flag",
        "/a%20b/%C3%BC+(1)*!~'.mp4?%41=%7E*!'()",
        "/a.mp4?b=1&a=2&b=0",
        "/",
      })
  void open_signedUrl_isSentAsItCame(String path) {
    assertThat(open(path)).isEqualTo(new Opened.Dead(404));

    assertThat(server.received())
        .singleElement()
        .satisfies(request -> assertThat(request.uri()).isEqualTo(path))
        .satisfies(request -> assertThat(request.method()).isEqualTo("GET"))
        .satisfies(request -> assertThat(request.headers()).doesNotContainKey("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void open_goneOrForbidden_isDead(int status) {
    server.answer(status, "<Error><Code>AccessDenied</Code></Error>");

    assertThat(open("/a.mp4")).isEqualTo(new Opened.Dead(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 300, 304, 408, 429, 500, 502, 503})
  void open_anotherStatus_isUnavailable(int status) {
    server.answer(status, "");

    assertThat(open("/a.mp4"))
        .isEqualTo(new Opened.Unavailable("127.0.0.1 answered HTTP " + status));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void open_redirect_isNotFollowed(int status) {
    server.answer(exchange -> {
      exchange.getResponseHeaders().set("Location", server.url() + "/other");
      exchange.sendResponseHeaders(status, -1);
    });

    assertThat(open("/a.mp4")).isInstanceOf(Opened.Unavailable.class);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void open_withoutLength_streamsUntilItEnds() throws Exception {
    byte[] content = new byte[100_001];
    new Random(2).nextBytes(content);
    server.answer(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(content);
    });

    Opened.Streaming opened = streaming(open("/a.mp4"));

    assertThat(opened.length()).isEmpty();
    try (InputStream stream = opened.content()) {
      assertThat(stream.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void open_any_asksForTheBytesAsTheyAreStored() {
    open("/a.mp4");

    assertThat(server.received().getFirst().headers().get("Accept-Encoding"))
        .containsExactly("identity");
  }

  @Test
  void open_lettersBeyondAscii_areSentEncoded() {
    open("/\u00fc.mp4?\u4e2d=1");

    assertThat(server.received().getFirst().uri()).isEqualTo("/%C3%BC.mp4?%E4%B8%AD=1");
  }

  @Test
  void open_closedEarly_breaksTheStream() throws Exception {
    server.breakOff(200, new byte[1_000], 100_000);

    Opened.Streaming opened = streaming(open("/a.mp4"));

    assertThat(opened.length()).hasValue(100_000);
    try (InputStream stream = opened.content()) {
      assertThatIOException().isThrownBy(stream::readAllBytes);
    }
  }

  @Test
  void open_noAnswer_isUnavailableAndDoesNotNameTheUrl() {
    server.hangUp();

    Opened opened = open("/secret.mp4?sign=secret");

    assertThat(opened).isInstanceOf(Opened.Unavailable.class);
    assertThat(((Opened.Unavailable) opened).reason())
        .contains("127.0.0.1")
        .doesNotContain("secret");
  }

  @Test
  void open_refusedByTheDoor_connectsNowhere() {
    URI url = URI.create("https://127.0.0.1:" + server.url().getPort() + "/a.mp4");

    assertThat(source.open(url)).isInstanceOf(Opened.Refused.class);
    assertThat(server.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text/HTML; charset=utf-8",
        "application/json",
        "application/xml;charset=utf-8",
        "application/xhtml+xml"
      })
  void open_pageWithStatus200_isUnavailable(String type) {
    server.answer(exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, 4);
      exchange.getResponseBody().write("oops".getBytes(StandardCharsets.UTF_8));
    });

    assertThat(open("/a.mp4")).isInstanceOf(Opened.Unavailable.class);
  }

  /** A name of the list that leads inside: nothing is asked to connect. */
  @Test
  void open_listedHostWithAnAddressInside_isNotConnectedTo() {
    RecordingNames names = RecordingNames.knowing("8.8.8.8", "169.254.169.254");
    RecordingConnector connector = RecordingConnector.answeringNobody();
    Door door = new Door(SampleProfiles.KLING.outcomes().results(), server.url(), names);

    Opened opened =
        new HttpResultSource(connector, door)
            .open(URI.create("https://v1.klingai.com/a.mp4?sign=b"));

    assertThat(opened)
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Opened.Refused.Reason.ELSEWHERE))
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused -> assertThat(refused.words()).contains("v1.klingai.com"));
    assertThat(names.asked()).containsExactly("v1.klingai.com");
    assertThat(connector.asked()).isEmpty();
  }
}
