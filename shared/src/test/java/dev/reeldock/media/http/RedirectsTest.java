package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.door.HostileUrls;
import dev.reeldock.door.HostileUrls.Row;
import dev.reeldock.door.RecordingNames;
import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.provider.http.ScriptedServer;
import dev.reeldock.provider.profile.Results;
import dev.reeldock.provider.profile.SampleProfiles;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** Where a host redirects to passes the door as well; the server is the provider's own origin. */
final class RedirectsTest {
  private static final ScriptedServer SERVER = new ScriptedServer();
  private static final SdkHttpClient HTTP = AwsCrtHttpClient.create();
  private static final byte[] CONTENT = {0, 1, 2, 3};
  private static final URI START = URI.create(SERVER.url() + "/start/a.mp4");

  private static final Results KLING = SampleProfiles.KLING.outcomes().results();
  private static final Results ANYWHERE = SampleProfiles.COMETAPI.outcomes().results();
  private static final Results TWICE =
      new Results(KLING.hosts(), 2, KLING.mostBytes(), Duration.ofDays(30));

  private final RecordingNames names = RecordingNames.knowing("8.8.8.8");
  private final RecordingConnector connector = RecordingConnector.before(HTTP, SERVER.url());

  @AfterAll
  static void close() {
    HTTP.close();
    SERVER.close();
  }

  private Opened open(Results results) {
    return new HttpResultSource(connector, new Door(results, SERVER.url(), names)).open(START);
  }

  /** Paths that redirect, each to where it is told; any other has the content. */
  private static void redirect(int status, Map<String, String> locations) {
    SERVER.answer(exchange -> {
      String location = locations.get(exchange.getRequestURI().toString());
      if (location != null) {
        exchange.getResponseHeaders().set("Location", location);
      }
      exchange.sendResponseHeaders(location == null ? 200 : status, CONTENT.length);
      exchange.getResponseBody().write(CONTENT);
    });
  }

  /** A header cannot have the others, but as {@link #open_anyText_connectsNowhere} has them. */
  static Stream<Row> hostile() {
    return absolute().filter(row -> row.text().matches("[!-~]([ -~]*[!-~])?"));
  }

  /** A relative one leads back to the origin, and is no harm. */
  static Stream<Row> absolute() {
    return HostileUrls.refusedBy("S").filter(row -> !row.kind().equals("relative"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void open_redirectToAHostileUrl_connectsNowhereElse(Row row) {
    redirect(302, Map.of("/start/a.mp4", row.text()));

    assertThat(open(TWICE)).isNotInstanceOf(Opened.Streaming.class);

    assertThat(connector.asked()).containsExactly(START);
    assertThat(names.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("absolute")
  void open_anyText_connectsNowhere(Row row) {
    SdkHttpResponse head =
        SdkHttpResponse.builder().statusCode(302).putHeader("Location", row.text()).build();
    RecordingConnector canned = RecordingConnector.answering(START, head);

    Opened opened = new HttpResultSource(canned, new Door(TWICE, SERVER.url(), names)).open(START);

    assertThat(opened).isNotInstanceOf(Opened.Streaming.class);
    assertThat(canned.asked()).containsExactly(START);
    assertThat(names.asked()).isEmpty();
  }

  @Test
  void open_redirectToAHostInside_connectsNowhereElse() {
    redirect(302, Map.of("/start/a.mp4", "https://cdn.example.org/a.mp4"));
    RecordingNames inside = RecordingNames.knowing("8.8.8.8", "10.0.0.1");

    Opened opened =
        new HttpResultSource(connector, new Door(ANYWHERE, SERVER.url(), inside)).open(START);

    assertThat(opened)
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused -> assertThat(refused.words()).contains("cdn.example.org"));
    assertThat(connector.asked()).containsExactly(START);
    assertThat(inside.asked()).containsExactly("cdn.example.org");
  }

  @Test
  void open_redirectToAHostThatIsNotListed_namesThatHost() {
    redirect(302, Map.of("/start/a.mp4", "https://cdn.example.org/a.mp4?sign=secret"));

    assertThat(open(TWICE))
        .isInstanceOfSatisfying(
            Opened.Refused.class,
            refused ->
                assertThat(refused.words())
                    .contains("cdn.example.org", "MoreResultHosts=cdn.example.org")
                    .doesNotContain("secret", "a.mp4"));
  }

  /** The positive control. */
  @Test
  void open_redirectToAnotherPublicHost_isConnectedToOnce() {
    redirect(302, Map.of("/start/a.mp4", "https://cdn.example.org/a.mp4?b=%2F"));

    open(ANYWHERE);

    assertThat(connector.asked())
        .containsExactly(START, URI.create("https://cdn.example.org/a.mp4?b=%2F"));
    assertThat(names.asked()).containsExactly("cdn.example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "301, /b.mp4,      /b.mp4",
    "302, b.mp4?c=1,   /start/b.mp4?c=1",
    "303, ../b.mp4,    /b.mp4",
    "302, ?sign=b%2Fc, /start/a.mp4?sign=b%2Fc",
    "307, //HOST/b.mp4, /b.mp4",
    "308, http://HOST/b.mp4, /b.mp4",
  })
  void open_goodRedirect_isFollowed(int status, String location, String to) throws Exception {
    String host = SERVER.url().getRawAuthority();
    redirect(status, Map.of("/start/a.mp4", location.replace("HOST", host)));

    Opened opened = open(TWICE);

    assertThat(opened).isInstanceOf(Opened.Streaming.class);
    try (InputStream content = ((Opened.Streaming) opened).content()) {
      assertThat(content.readAllBytes()).isEqualTo(CONTENT);
    }
    assertThat(connector.asked()).containsExactly(START, URI.create(SERVER.url() + to));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 3"})
  void open_redirectsWithoutEnd_areFollowedSoOften(int redirects, int requests) {
    redirect(302, Map.of("/start/a.mp4", "/b", "/b", "/c", "/c", "/start/a.mp4"));
    Results results = new Results(List.of(), redirects, 1_000, Duration.ofDays(1));

    assertThat(open(results)).isEqualTo(new Opened.Unavailable("127.0.0.1 answered HTTP 302"));
    assertThat(connector.asked()).hasSize(requests);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void open_redirectWithoutLocation_isUnavailable(int status) {
    SERVER.answer(status, "");

    assertThat(open(TWICE))
        .isEqualTo(new Opened.Unavailable("127.0.0.1 redirects to what is no URL"));
    assertThat(connector.asked()).hasSize(1);
  }

  @Test
  void open_twoLocations_areNotFollowed() {
    SERVER.answer(exchange -> {
      exchange.getResponseHeaders().put("Location", List.of("/b", "/c"));
      exchange.sendResponseHeaders(302, -1);
    });

    assertThat(open(TWICE)).isInstanceOf(Opened.Unavailable.class);
    assertThat(connector.asked()).hasSize(1);
  }
}
