package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.task.Page;
import dev.reeldock.task.SampleTasks;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListDecoderTest {
  @Test
  void decode_noParameters_isTheFirstThirty() {
    assertThat(decode(Map.of())).isEqualTo(valid(1, 30));
    assertThat(decode(Map.of("pagenum", "7", "status", "succeed"))).isEqualTo(valid(1, 30));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 500", "1000, 30", "1000, 500"})
  void decode_withinTheLimits_isThatPage(int number, int size) {
    assertThat(decode(Map.of("pageNum", "" + number, "pageSize", "" + size)))
        .isEqualTo(valid(number, size));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "+1", "01", "1.0", "1e2", "1 ", "x", "1001", "１"})
  void decode_anotherPageNum_saysWhatWasExpectedAndWhatCame(String text) {
    assertRefused(
        decode(Map.of("pageNum", text)),
        "pageNum: expected a whole number from 1 to 1000, came " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "99999999999999999999", "all"})
  void decode_anotherPageSize_saysWhatWasExpectedAndWhatCame(String text) {
    assertRefused(
        decode(Map.of("pageNum", "1", "pageSize", text)),
        "pageSize: expected a whole number from 1 to 500, came " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void decode_blankParameters_areAbsent(String text) {
    assertThat(decode(Map.of("pageNum", text, "pageSize", text))).isEqualTo(decode(Map.of()));
  }

  @Test
  void decode_longPageSize_isCut() {
    assertRefused(
        decode(Map.of("pageSize", "9".repeat(5_000))),
        "pageSize: expected a whole number from 1 to 500, came " + "9".repeat(40) + "...");
  }

  private static void assertRefused(ListDecoder.Decoded decoded, String message) {
    assertThat(decoded)
        .isEqualTo(new ListDecoder.Decoded.Invalid(Refusals.value(message)))
        .isInstanceOfSatisfying(
            ListDecoder.Decoded.Invalid.class,
            invalid -> {
              assertThat(invalid.refusal().code()).isEqualTo(1201);
              assertThat(invalid.refusal().httpStatus()).isEqualTo(400);
            });
  }

  @Test
  void decode_unknownKind_isAnUnknownPath() {
    assertThat(decode("images", "multi-image2video", Map.of()))
        .isInstanceOfSatisfying(
            ListDecoder.Decoded.Invalid.class,
            invalid -> {
              assertThat(invalid.refusal().code()).isEqualTo(1202);
              assertThat(invalid.refusal().httpStatus()).isEqualTo(404);
            });
  }

  private static ListDecoder.Decoded valid(int number, int size) {
    return new ListDecoder.Decoded.Valid(SampleTasks.MULTI_IMAGE2VIDEO, new Page(number, size));
  }

  private static ListDecoder.Decoded decode(Map<String, String> query) {
    return decode("videos", "multi-image2video", query);
  }

  private static ListDecoder.Decoded decode(String family, String kind, Map<String, String> query) {
    return ListDecoder.decode(
        new ApiEvent(
            "GET",
            "/v1/{family}/{kind}",
            Map.of("family", family, "kind", kind),
            query.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))),
            Map.of(),
            "request-1",
            URI.create("https://api.example/kling"),
            "",
            false));
  }
}
