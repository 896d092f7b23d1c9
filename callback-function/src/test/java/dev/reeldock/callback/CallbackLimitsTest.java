package dev.reeldock.callback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.callback.CallbackApi.Answer;
import dev.reeldock.task.Task;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may have at most: read at the limit, 400 one beyond it, and never an exception. */
final class CallbackLimitsTest {
  private static final Answer READ = new Answer(200, "SAVED_AND_WOKEN");
  private static final Answer REFUSED = new Answer(400, "UNREADABLE");
  private static final int MOST_BYTES = 64 * 1024;

  private final CallbackFixture fixture = new CallbackFixture();
  private final Task task = new Tasks(fixture).submitted();
  private final Instant expiry = fixture.clock.instant().plusSeconds(60);
  private final CallbackApi api = new CallbackApi(fixture.callbacks);
  private final String body = fixture.body(task, "succeed");

  @Test
  void handleRequest_depth_isThirtyTwo() {
    assertLimit(with(nested(31)), with(nested(32)));
  }

  @Test
  void handleRequest_depthOfATruncatedBomb_isRefused() {
    assertRefused("{\"data\":".repeat(8_000));
    assertRefused("[".repeat(MOST_BYTES));
  }

  @Test
  void handleRequest_number_isOfSixtyFourDigits() {
    assertLimit(with("1".repeat(64)), with("1".repeat(65)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "01", "NaN", "Infinity", "+1", ".5"})
  void handleRequest_numberThatIsNone_isRefused(String number) {
    assertRefused(with(number));
  }

  @Test
  void handleRequest_name_isOfAThousandCharacters() {
    assertLimit(
        with("{\"" + "n".repeat(1_000) + "\":1}"), with("{\"" + "n".repeat(1_001) + "\":1}"));
  }

  @Test
  void handleRequest_textAsLongAsTheBody_isRead() {
    String room = "x".repeat(MOST_BYTES - with("\"\"").length());

    assertThat(post(with("\"" + room + "\""))).isEqualTo(READ);
    assertThat(post(with("\"" + room + "x\""))).isEqualTo(new Answer(413, "TOO_LARGE"));
  }

  @Test
  void handleRequest_asManyFieldsAsFit_areRead() {
    String fields =
        IntStream.range(0, 8_000)
            .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":0")
            .collect(Collectors.joining(",", "{", "}"));

    assertThat(with(fields)).hasSizeBetween(60_000, MOST_BYTES);
    assertThat(post(with(fields))).isEqualTo(READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"a\":1,\"a\":1}]"})
  void handleRequest_sameNameTwice_isRefused(String value) {
    assertRefused(with(value));
  }

  @Test
  void handleRequest_twoStatuses_isRefused() {
    assertRefused(body.replace("}", ",\"task_status\":\"failed\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{}", ",", "]", "}", "\u0000", "null", "//"})
  void handleRequest_bytesBehindTheBody_areRefused(String trailing) {
    assertRefused(body + trailing);
    assertRefused(body + " \r\n\t" + trailing);
  }

  @Test
  void handleRequest_blanksBehindTheBody_areRead() {
    assertThat(post(body + " \r\n\t")).isEqualTo(READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // a continuation of nothing
        "c3", // begun and not ended
        "c080", // a NUL, too long
        "c1a1", // an a, too long
        "e080af", // a slash, too long
        "eda080", // half of a pair
        "f4908080", // beyond Unicode
        "f8888080",
        "ff",
      })
  void handleRequest_notUtf8_isRefused(String hex) {
    byte[] bytes = with("\"????\"").getBytes(ISO_8859_1);
    byte[] wrong = HexFormat.of().parseHex(hex);
    System.arraycopy(wrong, 0, bytes, bytes.length - 6, wrong.length);

    assertThat(post(bytes)).isEqualTo(REFUSED);
    assertUntouched();
  }

  @Test
  void handleRequest_otherEncodings_areRefused() {
    for (Charset charset : new Charset[] {UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE")}) {
      assertThat(post(body.getBytes(charset))).isEqualTo(REFUSED);
    }
    assertThat(post(with("\"\u00fc\"").getBytes(ISO_8859_1))).isEqualTo(REFUSED);
    assertUntouched();
    assertThat(post(with("\"\u00fc\ud83c\udfac\"").getBytes(UTF_8))).isEqualTo(READ);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private String with(String value) {
    return body.replace("}", ",\"more\":" + value + "}");
  }

  private void assertLimit(String most, String more) {
    assertRefused(more);
    assertThat(post(most)).isEqualTo(READ);
  }

  private void assertRefused(String refused) {
    assertThat(post(refused)).as(refused).isEqualTo(REFUSED);
    assertUntouched();
  }

  private void assertUntouched() {
    assertThat(fixture.find(task)).isEqualTo(task);
    assertThat(fixture.wakeUps.sent()).isEmpty();
  }

  private Answer post(String text) {
    String id = task.id().value();
    return api.post(id, fixture.tokens.issue(id, expiry), text);
  }

  private Answer post(byte[] bytes) {
    String id = task.id().value();
    return api.postBytes(id, fixture.tokens.issue(id, expiry), Map.of(), bytes);
  }
}
