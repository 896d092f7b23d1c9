package dev.reeldock.provider.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultsTest {
  private static final Results KLING = SampleProfiles.KLING.outcomes().results();

  @ParameterizedTest
  @ValueSource(strings = {"klingai.com", "v1.klingai.com", "a.b.kwimgs.com"})
  void lists_hostOrBelow_yes(String host) {
    assertThat(KLING.lists(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evilklingai.com", "klingai.com.evil.example", "com", "", "klingai.com."})
  void lists_anythingElse_no(String host) {
    assertThat(KLING.lists(host)).isFalse();
  }

  @Test
  void alsoOn_more_listsThemBesideItsOwn() {
    Results wider = KLING.alsoOn(Set.of("media.example.org", "klingai.com"));

    assertThat(wider.hosts())
        .containsExactly(
            "klingai.com", "kwimgs.com", "inkwai.com", "kechuangai.com", "media.example.org");
    assertThat(wider.mostBytes()).isEqualTo(KLING.mostBytes());
  }

  @Test
  void alsoOn_whereAnyPublicHostServes_changesNothing() {
    Results any = SampleProfiles.COMETAPI.outcomes().results();

    assertThat(any.alsoOn(Set.of("media.example.org"))).isSameAs(any);
  }

  @Test
  void shipped_kling_isWhatItsPagesSay() {
    assertThat(KLING.redirects()).isZero();
    assertThat(KLING.kept()).isEqualTo(Duration.ofDays(30));
    assertThat(KLING.mostBytes()).isEqualTo(2_147_483_648L);
  }

  @ParameterizedTest
  @FieldSource("GATEWAYS")
  void shipped_gateway_mayServeAndRedirectAnywhere(Profile gateway) {
    assertThat(gateway.outcomes().results().anyPublic()).isTrue();
    assertThat(gateway.outcomes().results().redirects()).isEqualTo(2);
  }

  static final List<Profile> GATEWAYS =
      List.of(SampleProfiles.COMETAPI, SampleProfiles.ANYFAST, SampleProfiles.YUTOAI);
}
