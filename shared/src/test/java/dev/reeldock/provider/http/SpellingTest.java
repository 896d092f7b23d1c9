package dev.reeldock.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.profile.KindPage;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.SampleProfiles;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpellingTest {
  private static String spelt(Profile profile, String path, String fields) {
    KindPage page = profile.pages().get(path);
    JsonObject given = Json.object(fields).orElseThrow();
    return Json.text(new Spelling(Objects.requireNonNull(page)).of(given).fields());
  }

  @Test
  void of_sceneAndSubjects_areAsYutoAisPageHasThem() {
    assertThat(
            spelt(
                SampleProfiles.YUTOAI,
                "images/multi-image2image",
                "{\"scene_image\":\"s\",\"subject_image_list\":[{\"subject_image\":\"a\"},{\"subject_image\":\"b\"}],\"n\":2}"))
        .isEqualTo("{\"scence_image\":\"s\",\"subject_image_list\":[\"a\",\"b\"],\"n\":2}");
  }

  @Test
  void of_sceneAndSubjects_stayAsKlingHasThem() {
    String fields = "{\"scene_image\":\"s\",\"subject_image_list\":[{\"subject_image\":\"a\"}]}";

    assertThat(spelt(SampleProfiles.KLING, "images/multi-image2image", fields)).isEqualTo(fields);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"scene_image\":\"s\",\"scence_image\":\"other\"}",
        "{\"scence_image\":\"other\",\"scene_image\":\"s\"}"
      })
  void of_bothNamesOfAField_isKlingsUnderThePages(String fields) {
    assertThat(spelt(SampleProfiles.YUTOAI, "images/multi-image2image", fields))
        .isEqualTo("{\"scence_image\":\"s\"}");
  }

  @Test
  void of_oneMask_isAnObjectForCometApi() {
    assertThat(
            spelt(
                SampleProfiles.COMETAPI,
                "videos/multi-image2video",
                "{\"dynamic_masks\":[{\"mask\":\"m\"}]}"))
        .isEqualTo("{\"dynamic_masks\":{\"mask\":\"m\"}}");
  }

  /** One object cannot say it: the provider decides. */
  @Test
  void of_severalMasks_stayAList() {
    String fields = "{\"dynamic_masks\":[{\"mask\":\"m\"},{\"mask\":\"n\"}]}";

    assertThat(spelt(SampleProfiles.COMETAPI, "videos/multi-image2video", fields))
        .isEqualTo(fields);
  }
}
