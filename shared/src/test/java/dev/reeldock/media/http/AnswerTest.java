package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.ResultSource.Opened;
import dev.reeldock.media.ResultSource.Opened.Refused.Reason;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullResponse;

final class AnswerTest {
  private static final URI URL = URI.create("https://v1.klingai.com/a.mp4?sign=secret");
  private static final long MOST = 3 << 20;

  private final SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(200);
  private final List<String> aborted = new ArrayList<>();

  private Opened opened() {
    return answer().opened(MOST);
  }

  private Answer answer() {
    AbortableInputStream body =
        AbortableInputStream.create(
            new ByteArrayInputStream(new byte[10]), () -> aborted.add("aborted"));
    HttpExecuteResponse response =
        HttpExecuteResponse.builder().response(head.build()).responseBody(body).build();
    return new Answer(URL, response);
  }

  @Test
  void location_ofARedirect_isResolvedAndItsBodyDropped() {
    head.statusCode(302).putHeader("Location", "b.mp4?c=%2F");

    assertThat(answer().location()).hasValue(URI.create("https://v1.klingai.com/b.mp4?c=%2F"));
    assertThat(aborted).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "https://a b", "https://[", "\\\\evil.example", "%"})
  void location_thatIsNoUrl_isNone(String location) {
    head.statusCode(302).putHeader("Location", location);

    assertThat(answer().location()).isEmpty();
    assertThat(aborted).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, MOST})
  void opened_lengthThatIsExpected_streams(long length) {
    head.putHeader("Content-Length", Long.toString(length));

    assertThat(opened())
        .isInstanceOfSatisfying(
            Opened.Streaming.class, it -> assertThat(it.length()).hasValue(length));
    assertThat(aborted).isEmpty();
  }

  @Test
  void opened_oneLengthTwice_streams() {
    head.putHeader("Content-Length", List.of("10", "10"));

    assertThat(opened()).isInstanceOf(Opened.Streaming.class);
  }

  @Test
  void opened_larger_isRefusedByTheHostAndTheSizes() {
    head.putHeader("Content-Length", Long.toString(MOST + 1));

    assertThat(opened())
        .isEqualTo(
            new Opened.Refused(
                Reason.TOO_LARGE,
                "expected a result of at most 3 MiB, v1.klingai.com serves one of 4 MiB: if that is"
                    + " right, raise results.most_mib in a profile of your own"));
    assertThat(aborted).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "+10", "010", "ten", "1e3", "10, 10", "", "9999999999999999999"})
  void opened_lengthThatCannotBe_isUnavailable(String length) {
    head.putHeader("Content-Length", length);

    assertThat(opened()).isInstanceOf(Opened.Unavailable.class);
    assertThat(aborted).hasSize(1);
  }

  @Test
  void opened_lengthsThatDiffer_isUnavailable() {
    head.putHeader("Content-Length", List.of("10", "11"));

    assertThat(opened()).isInstanceOf(Opened.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip", "zstd"})
  void opened_encoded_isUnavailable(String encoding) {
    head.putHeader("Content-Length", "10").putHeader("Content-Encoding", encoding);

    assertThat(opened()).isInstanceOf(Opened.Unavailable.class);
    assertThat(aborted).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Encoding, Identity",
    "Content-Encoding, aws-chunked",
    "Content-Type, text/plain",
    "Content-Type, video/mp4",
    "Content-Type, application/octet-stream",
    "Content-Type, binary/octet-stream",
    "Content-Type, image/svg+xml",
  })
  void opened_asItIsStored_streams(String header, String value) {
    head.putHeader(header, value);

    assertThat(opened()).isInstanceOf(Opened.Streaming.class);
  }

  @Test
  void opened_withoutBody_isUnavailable() {
    HttpExecuteResponse response = HttpExecuteResponse.builder().response(head.build()).build();

    assertThat(new Answer(URL, response).opened(MOST)).isInstanceOf(Opened.Unavailable.class);
  }
}
