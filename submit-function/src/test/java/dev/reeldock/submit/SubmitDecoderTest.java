package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.lambda.ApiEvent;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubmitDecoderTest {
  @Test
  void decode_validBody_isACallOfItsCaller() {
    assertThat(decode("multi-image2video", SubmitFixture.BODY))
        .isInstanceOfSatisfying(
            SubmitDecoder.Decoded.Valid.class,
            valid -> {
              assertThat(valid.call().caller()).isEqualTo(SubmitFixture.CALLER);
              assertThat(valid.call().idempotencyKey()).isEqualTo("key-1");
              assertThat(valid.call().bodyHash()).matches("[0-9a-f]{64}");
            });
  }

  @Test
  void decode_oneCharacterMore_hasAnotherHash() {
    assertThat(hash(SubmitFixture.BODY)).isEqualTo(hash(SubmitFixture.BODY));
    assertThat(hash(SubmitFixture.BODY)).isNotEqualTo(hash(SubmitFixture.BODY + " "));
  }

  @Test
  void decode_sameBodyForAnotherKind_hasAnotherHash() {
    String body = "{\"prompt\":\"a\",\"image\":\"https://images.example/a.png\"}";

    assertThat(hash("text2video", body)).isNotEqualTo(hash("image2video", body));
  }

  @Test
  void decode_callbackUrl_warnsOfNothing() {
    String body = Images.body(Images.base64(Images.PNG), Images.base64(Images.JPEG));

    assertThat(warnings(body)).isEmpty();
    assertThat(warnings(body.replaceFirst("\\{", "{\"callback_url\":\"https://a.example\",")))
        .isEmpty();
  }

  private static List<String> warnings(String body) {
    return ((SubmitDecoder.Decoded.Valid) decode("multi-image2video", body)).call().warnings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text2opera | {} | 1202 | 404 | videos/multi-image2video",
        "multi-image2video | [] | 1200 | 400 | JSON object",
        "multi-image2video | {} | 1201 | 400 | image_list:",
        "multi-image2video | {\"image_list\":[{\"image\":\"x!\"}],\"prompt\":\"a\"} | 1201 | 400 | 10 MB",
      })
  void decode_invalid_isTheRefusalThatItDeserves(
      String kind, String body, int code, int status, String words) {
    assertThat(decode(kind, body))
        .isInstanceOfSatisfying(
            SubmitDecoder.Decoded.Invalid.class,
            invalid -> {
              assertThat(invalid.refusal().code()).isEqualTo(code);
              assertThat(invalid.refusal().httpStatus()).isEqualTo(status);
              assertThat(invalid.refusal().message()).contains(words);
            });
  }

  private static String hash(String body) {
    return hash("multi-image2video", body);
  }

  private static String hash(String kind, String body) {
    return ((SubmitDecoder.Decoded.Valid) decode(kind, body)).call().bodyHash();
  }

  private static SubmitDecoder.Decoded decode(String kind, String body) {
    ApiEvent event =
        new ApiEvent(
            "POST",
            "/v1/{family}/{kind}",
            Map.of("family", "videos", "kind", kind),
            Map.of(),
            Map.of("Idempotency-Key", "key-1"),
            "request-1",
            URI.create("https://api.example/kling"),
            body,
            false);
    return new SubmitDecoder(SampleProfiles.KLING).decode(event, SubmitFixture.CALLER);
  }

  @ParameterizedTest
  @CsvSource({"x, 5767168, 5767168, 400", "x, 5767169, 5767169, 413", "ü, 2883585, 5767170, 413"})
  void decode_bodyOfMoreThanFiveAndAHalfMegabytes_isTooLarge(
      String character, int count, int bytes, int status) {
    assertThat(decode("multi-image2video", character.repeat(count)))
        .isInstanceOfSatisfying(
            SubmitDecoder.Decoded.Invalid.class,
            invalid ->
                assertThat(invalid.refusal())
                    .isEqualTo(status == 413 ? tooLarge(bytes) : Refusals.notJson()));
  }

  private static Refusal tooLarge(int bytes) {
    return new Refusal(
        1201,
        "The body is too large: expected at most 5767168 bytes (5.5 MB), base64 included, came "
            + bytes
            + "; put the images up by POST /uploads and name them by their s3:// names",
        413);
  }

  @ParameterizedTest
  @CsvSource({"x, 100000", "長, 34000"})
  void decode_fieldsLargerThanARecordHolds_isRefused(String character, int count) {
    String mask = character.repeat(count);
    String body = SubmitFixture.BODY.replaceFirst("\\{", "{\"mask_of_tomorrow\":\"" + mask + "\",");

    assertThat(decode("multi-image2video", body))
        .isInstanceOfSatisfying(
            SubmitDecoder.Decoded.Invalid.class,
            invalid ->
                assertThat(invalid.refusal().message()).contains("100000").doesNotContain(mask));
  }
}
