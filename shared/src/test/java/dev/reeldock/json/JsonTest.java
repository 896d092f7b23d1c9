package dev.reeldock.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.media.NoiseStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "true",
        "17",
        "\"text\"",
        "[]",
        "[{}]",
        "{",
        "{\"a\":}",
        "{'a':1}",
        "{a:1}",
        "<html>502</html>",
        "{\"a\":1,}",
        "{\"a\":NaN}",
        "{\"a\":01}"
      })
  void object_noObject_isEmpty(String text) {
    assertThat(Json.object(text)).isEmpty();
  }

  @Test
  void object_notUtf8_isEmpty() {
    byte[] latin1 = "{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Json.object(latin1)).isEmpty();
  }

  @Test
  void object_sameNameTwice_isEmpty() {
    assertThat(Json.object("{\"task_id\":\"1\",\"task_id\":\"2\"}")).isEmpty();
  }

  @Test
  void object_somethingBehindIt_isEmpty() {
    assertThat(Json.object("{} {}")).isEmpty();
    assertThat(Json.object("{}x")).isEmpty();
    assertThat(Json.object(" {} \n")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 31, 32})
  void object_nestedAsDeepAsAllowed_isRead(int depth) {
    assertThat(Json.object(nested(depth))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 1_000, 1_000_000})
  void object_nestedDeeper_isEmpty(int depth) {
    assertThat(Json.object(nested(depth))).isEmpty();
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e10000001201", "1E-99999999999", "1e-2147483648"})
  void object_aNumberOfTooManyExponentDigits_isEmpty(String number) {
    assertThat(Json.object("{\"a\":" + number + "}")).isEmpty();
  }

  @Test
  void object_aNumberOfTooManyDigits_isEmpty() {
    assertThat(Json.object("{\"a\":" + "1".repeat(65) + "}")).isEmpty();
  }

  @Test
  void object_aNumberOfAsManyDigitsAsAllowed_isRead() {
    assertThat(Json.object("{\"a\":" + "1".repeat(64) + "}")).isPresent();
  }

  @Test
  void object_aNameTooLong_isEmpty() {
    assertThat(Json.object("{\"" + "a".repeat(1_000) + "\":1}")).isPresent();
    assertThat(Json.object("{\"" + "a".repeat(1_001) + "\":1}")).isEmpty();
  }

  @Test
  void object_aTextTooLong_isEmpty() {
    int most = 14 * 1_024 * 1_024;

    assertThat(Json.object("{\"a\":\"" + "x".repeat(most) + "\"}")).isPresent();
    assertThat(Json.object("{\"a\":\"" + "x".repeat(most + 1) + "\"}")).isEmpty();
  }

  @Test
  void object_tooManyValues_isEmpty() {
    int most = 100_000 - 5; // the object, the name, and the list's two ends are tokens too

    assertThat(Json.object("{\"a\":[" + "1,".repeat(most - 1) + "1]}")).isPresent();
    assertThat(Json.object("{\"a\":[" + "1,".repeat(most) + "1]}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":913827032734642185,\"big\":98765432109876543210,\"f\":5.041,\"s\":\"5.10\"}",
        "{\"a\":[1,null,{\"b\":true}],\"c\":null,\"d\":\"ü\\u0000\\\"\\\\\"}"
      })
  void text_ofWhatWasRead_isTheSame(String text) {
    assertThat(Json.text(Json.object(text).orElseThrow().fields())).isEqualTo(text);
  }

  @Test
  void text_ofPlainValues_isWritten() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("n", null);
    map.put("l", List.of(1L, "two", Map.of("three", false)));

    assertThat(Json.text(map)).isEqualTo("{\"n\":null,\"l\":[1,\"two\",{\"three\":false}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"big\":98765432109876543210,\"f\":5.041,\"tiny\":1E-40,\"t\":true,\"n\":null}",
        "{\"a\":[1,null,[],{},{\"b\":\"ü\\u0000\\\"\\\\ 😀\"}]}",
        "{}"
      })
  void write_plainValues_isTheTextInUtf8(String text) throws IOException {
    assertThat(written(Json.object(text).orElseThrow().fields())).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1_999, 2_000, 2_001, 2_002, 2_003, 8_000, 100_001})
  void write_bytes_areTheirBase64WhereTheyStand(int length) throws IOException {
    Base64Of bytes = new Base64Of(() -> new NoiseStream(7, length));
    Map<String, ?> object = Map.of("list", List.of(Map.of("image", bytes), "behind"));

    String base64 = Base64.getEncoder().encodeToString(NoiseStream.bytes(7, length));
    String expected = "{\"list\":[{\"image\":\"" + base64 + "\"},\"behind\"]}";
    assertThat(written(object)).isEqualTo(expected);
    assertThat(written(object)).as("a second time").isEqualTo(expected);
    assertThat(Json.text(object)).isEqualTo(expected);
  }

  @Test
  void write_bytes_closesTheirStream() throws IOException {
    List<String> events = new ArrayList<>();
    InputStream stream =
        new FilterInputStream(new NoiseStream(7, 10)) {
          @Override
          public void close() {
            events.add("closed");
          }
        };

    String _ = written(Map.of("a", new Base64Of(() -> stream)));

    assertThat(events).containsExactly("closed");
  }

  @Test
  void holdsBytes_anywhere_isTrue() {
    Base64Of bytes = new Base64Of(InputStream::nullInputStream);

    assertThat(Json.holdsBytes(Map.of("a", 1L, "b", List.of("x", Map.of("c", bytes))))).isTrue();
    assertThat(Json.holdsBytes(Map.of("a", 1L, "b", List.of("x", Map.of("c", "d"))))).isFalse();
    assertThat(Json.holdsBytes(null)).isFalse();
  }

  private static String written(Map<String, ?> object) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(object, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
