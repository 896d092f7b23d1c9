package dev.reeldock.submit.kind;

import static dev.reeldock.provider.profile.SampleProfiles.KLING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.Json;
import dev.reeldock.provider.profile.KindPage;
import dev.reeldock.provider.profile.KindPage.Limit;
import dev.reeldock.provider.profile.KindPage.Shape;
import dev.reeldock.provider.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider's page of a user's own; those that Reeldock comes with are in the rules' tables. */
final class PageTest {
  private static final String KIND = "videos/image2video";
  private static final Profile MINE =
      mine(
          Map.of(
              KIND,
              new KindPage(
                  List.of("image", "prompt", "element_list", "camera", "mask_of_tomorrow"),
                  Set.of("prompt"),
                  Map.of("prompt", new Limit(3, 5), "element_list", new Limit(2, 3)),
                  Map.of("image", "first_frame"),
                  Map.of("element_list", Shape.TEXTS, "dynamic_masks", Shape.OBJECT))));

  private static Profile mine(Map<String, KindPage> pages) {
    return new Profile(
        "mine",
        "Mine",
        KLING.dated(),
        KLING.endpoint(),
        KLING.externalIds(),
        KLING.outcomes(),
        false,
        KLING.imageTransport(),
        List.of(),
        pages);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"prompt\":\"boat\" | ``",
        "\"prompt\":\"boat\",\"mask_of_tomorrow\":1 | ``",
        "\"prompt\":\"sea\" | ``",
        "\"prompt\":\"ships\" | ``",
        "\"prompt\":\"at\" | prompt: Mine's page expects 3 to 5 characters, came 2 characters",
        "\"prompt\":\"fleets\" | prompt: Mine's page expects 3 to 5 characters, came 6 characters",
        "\"prompt\":\"boat\",\"element_list\":[\"1\"] | element_list: Mine's page expects 2 to 3 of them, came 1 of them",
        "\"prompt\":\"boat\",\"element_list\":[\"1\",\"2\"] | ``",
        "\"prompt\":\"boat\",\"mode\":\"pro\" | mode: not on Mine's page of this kind; passed on",
        "\"prompt\":\"boat\",\"other\":\"pro\" | other: not a documented field; passed on",
        "\"prompt\":\"boat\",\"callback_url\":\"https://a.example\" | ``",
        "\"prompt\":\"\" | prompt: some documentation expects a text, as there are no shots of their own, came nothing",
      })
  void read_anyBody_isToldOnceWhatThePageSays(String fields, String said) {
    Reading reading =
        read(MINE, "{\"first_frame\":\"https://images.example/a.png\"," + fields + "}");

    assertThat(String.join("; ", reading.warnings())).isEqualTo(said);
  }

  @Test
  void read_thePagesOwnNamesAndTypes_areKlings() {
    Reading reading =
        read(
            MINE,
            "{\"first_frame\":\"https://images.example/a.png\",\"prompt\":\"boat\","
                + "\"element_list\":[\"1\",{\"element_id\":\"2\"}]}");

    assertThat(Json.text(reading.body().fields()))
        .isEqualTo(
            "{\"prompt\":\"boat\",\"element_list\":[{\"element_id\":\"1\"},{\"element_id\":\"2\"}],"
                + "\"image\":\"https://images.example/a.png\"}");
  }

  @Test
  void read_bothNamesOfAField_isKlingsAndSaysSo() {
    Reading reading =
        read(
            MINE,
            "{\"first_frame\":\"https://images.example/a.png\",\"prompt\":\"boat\","
                + "\"image\":\"https://images.example/b.png\"}");

    assertThat(Json.text(reading.body().fields()))
        .isEqualTo("{\"prompt\":\"boat\",\"image\":\"https://images.example/b.png\"}");
    assertThat(reading.warnings()).containsExactly("first_frame: image came too, which is sent");
  }

  @Test
  void read_kindWithoutAPage_isKlings() {
    KindDescription kind = Kinds.named("multi-image2video").orElseThrow();

    Reading reading =
        kind.read(
            Json.object("{\"image_list\":[{\"image\":\"https://images.example/a.png\"}]}")
                .orElseThrow(),
            MINE);

    assertThat(reading.warnings())
        .containsExactly("prompt: Kling's page requires it, came nothing");
  }

  @Test
  void pages_ofKling_areOfEveryKind() {
    assertThat(KLING.pages().keySet()).containsExactlyInAnyOrderElementsOf(Kinds.paths());
  }

  private static Reading read(Profile profile, String body) {
    return Kinds.named(KIND).orElseThrow().read(Json.object(body).orElseThrow(), profile);
  }
}
