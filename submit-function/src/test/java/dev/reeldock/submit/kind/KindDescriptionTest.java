package dev.reeldock.submit.kind;

import static dev.reeldock.provider.profile.SampleProfiles.KLING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.submit.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a body means once it has been read; what is refused is in the rules' tables. */
final class KindDescriptionTest {
  private static final String SECRET = "an unpublished plot";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "image2video | {} | {}",
        "image2video | {\"prompt\":\"\",\"mode\":null,\"sound\":\"\"} | {}",
        "image2video | {\"element_list\":[],\"watermark_info\":{}} | {}",
        "image2video | {\"duration\":5} | {\"duration\":\"5\"}",
        "image2video | {\"duration\":\" 5\"} | {\"duration\":\"5\"}",
        "image2video | {\"image\":\" https://a.example\\n\"} | {\"image\":\"https://a.example\"}",
        "image2video | {\"cfg_scale\":\"0.50\"} | {\"cfg_scale\":0.50}",
        "image2video | {\"multi_shot\":\"true\"} | {\"multi_shot\":true}",
        "image2video | {\"watermark_info\":[{\"enabled\":\"false\"}]} | {\"watermark_info\":{\"enabled\":false}}",
        "image2video | {\"element_list\":[{\"element_id\":867283741759111202}]} | {\"element_list\":[{\"element_id\":867283741759111202}]}",
        "image2video | {\"camera_control\":{\"type\":\"down_back\",\"config\":\"\"}} | {\"camera_control\":{\"type\":\"down_back\"}}",
        "image2video | {\"tomorrow\":{\"a\":[1]}} | {\"tomorrow\":{\"a\":[1]}}",
        "multi-image2image | {\"n\":\"9\"} | {\"n\":9}",
        "multi-image2image | {\"aspect_ratio\":\" 2:3\"} | {\"aspect_ratio\":\"2:3\"}",
        "multi-image2image | {\"subject_image_list\":[\"https://a.example\"]} | {\"subject_image_list\":[{\"subject_image\":\"https://a.example\"}]}",
        "multi-image2image | {\"scence_image\":\"https://a.example\"} | {\"scene_image\":\"https://a.example\"}",
        "multi-image2image | {\"scence_image\":\"https://a.example\",\"scene_image\":\"https://b.example\"} | {\"scene_image\":\"https://b.example\"}",
      })
  void read_anySpelling_isTheDocumentedTypeAndNothingIsAdded(
      String kind, String body, String meant) {
    assertThat(Json.text(description(kind).read(object(body), KLING).body().fields()))
        .isEqualTo(meant);
  }

  static Stream<String> bodiesWithASecret() {
    return Stream.of(
        "{\"prompt\":\"" + SECRET.repeat(500) + "\"}",
        "{\"prompt\":[\"" + SECRET + "\"]}",
        "{\"prompt\":\"" + SECRET + "\",\"mode\":\"fast\"}",
        "{\"image\":\"" + SECRET + "\"}",
        "{\"image\":\"https://bucket.example/" + SECRET.replace(' ', '-').repeat(900) + "\"}",
        "{\"callback_url\":\"" + SECRET + "\"}",
        "{\"element_list\":\"" + SECRET + "\"}",
        "{\"element_list\":[\"" + SECRET + "\",[\"" + SECRET + "\"]]}",
        "{\"camera_control\":\"" + SECRET + "\"}",
        "{\"external_task_id\":\"" + SECRET.repeat(50) + "\"}",
        "{\"unknown\":\"" + SECRET + "\"}");
  }

  @ParameterizedTest
  @MethodSource("bodiesWithASecret")
  void read_freeTextUrlOrImage_isNeverRepeated(String body) {
    Reading reading = description("image2video").read(object(body), KLING);

    assertThat(reading.refusal()).isPresent();
    assertThat(reading.refusal() + " " + reading.warnings()).doesNotContain("unpublished");
  }

  @Test
  void read_longWordWhereFewAreAllowed_isCut() {
    Reading reading =
        description("image2video").read(object("{\"mode\":\"" + "m".repeat(999) + "\"}"), KLING);

    assertThat(reading.refusal())
        .hasValueSatisfying(words -> assertThat(words).hasSizeLessThan(120));
  }

  @Test
  void read_manyUnknownFields_tellsTenOfThem() {
    StringBuilder body = new StringBuilder("{\"image\":\"https://a.example/a.png\"");
    for (int i = 0; i < 50; i++) {
      body.append(",\"f").append(i).append("\":1");
    }

    assertThat(description("image2video").read(object(body + "}"), KLING).warnings()).hasSize(10);
  }

  @Test
  void read_fieldNameWithControlCharacters_isNotRepeated() {
    Reading reading = description("image2video").read(object("{\"a\\r\\nb\":1}"), KLING);

    assertThat(reading.warnings().toString()).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void replaceImages_everyPlaceOfAnImage_isFound() {
    String png = Images.base64(Images.PNG);
    String body =
        """
        {"image":"%1$s","image_tail":"https://a.example","static_mask":"%1$s","prompt":"%1$s",
         "dynamic_masks":[{"mask":"%1$s","trajectories":[{"x":1,"y":2},{"x":3,"y":4}]}]}\
        """
            .formatted(png);
    KindDescription description = description("image2video");
    List<Object> images = new ArrayList<>();

    JsonObject replaced =
        description.replaceImages(
            description.read(object(body), KLING).body(),
            image -> {
              images.add(image);
              return "replaced";
            });

    assertThat(images).hasSize(4).filteredOn(InlineImage.class::isInstance).hasSize(3);
    assertThat(replaced.text("prompt")).hasValue(png);
    assertThat(replaced.objects("dynamic_masks").getFirst().text("mask")).hasValue("replaced");
  }

  @Test
  void of_everyPath_isItsKind() {
    assertThat(Kinds.paths())
        .containsExactly(
            "images/generations",
            "images/multi-image2image",
            "videos/image2video",
            "videos/multi-image2video",
            "videos/text2video");
    assertThat(Kinds.of("images", "image2video")).isEmpty();
    assertThat(Kinds.of("sounds", "image2video")).isEmpty();
  }

  private static KindDescription description(String name) {
    return Stream.of("videos", "images")
        .flatMap(family -> Kinds.of(family, name).stream())
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject object(String body) {
    return Json.object(body).orElseThrow();
  }
}
