package dev.reeldock.provider.profile;

import static dev.reeldock.provider.profile.SampleProfiles.ANYFAST;
import static dev.reeldock.provider.profile.SampleProfiles.COMETAPI;
import static dev.reeldock.provider.profile.SampleProfiles.KLING;
import static dev.reeldock.provider.profile.SampleProfiles.YUTOAI;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class WeaknessesTest {
  private static final String ALONE =
      "an outcome is learned from callbacks alone: if all are lost, a person must ask the provider";
  private static final String LOST =
      "a lost answer to a submit calls a person, as the provider cannot be asked by our id";
  private static final String PROVES_NOTHING =
      "after a lost answer to a submit, 'not found' proves nothing: a person decides";

  @Test
  void ofSubmits_eachProvider_areWhatItCannotBeAsked() {
    assertThat(Weaknesses.ofSubmits(KLING)).isEmpty();
    assertThat(Weaknesses.ofSubmits(COMETAPI)).containsExactly(PROVES_NOTHING);
    assertThat(Weaknesses.ofSubmits(ANYFAST)).containsExactly(LOST);
    assertThat(Weaknesses.ofSubmits(YUTOAI)).containsExactly(ALONE, LOST);
  }

  @Test
  void of_eachProvider_areThoseAndWhatAProviderLeavesOpen() {
    String unsigned =
        "callbacks are not signed: only the token in their URL shows where they come from";
    String anyHost = "results may lie on any public host, as the provider names none";

    assertThat(Weaknesses.of(KLING)).isEmpty();
    assertThat(Weaknesses.of(COMETAPI)).containsExactly(PROVES_NOTHING, unsigned, anyHost);
    assertThat(Weaknesses.of(YUTOAI)).containsExactly(ALONE, LOST, unsigned, anyHost);
  }

  @Test
  void of_oneLineOfAProfileChanged_isOneWeaknessMore() {
    assertThat(Weaknesses.of(kling("\"signed\": true", "\"signed\": false"))).hasSize(1);
    assertThat(Weaknesses.of(kling("\"refused_when_used\": true", "\"refused_when_used\": false")))
        .isEmpty();
    assertThat(Weaknesses.of(kling("\"queryable\": true", "\"queryable\": false")))
        .containsExactly(LOST);
  }

  @ParameterizedTest
  @FieldSource("dev.reeldock.provider.profile.Profiles#SHIPPED")
  void of_anyProvider_areSentencesForAHeader(String name) {
    assertThat(Weaknesses.of(Profiles.shipped(name)))
        .allSatisfy(words -> assertThat(words).matches("[ -~&&[^;]]{20,100}"));
  }

  private static Profile kling(String fact, String changed) {
    String file = ProfilesTest.file("kling");
    assertThat(file).contains(fact);
    return Profiles.own(
        "kling", "kling.json", file.replace(fact, changed).getBytes(StandardCharsets.UTF_8));
  }
}
