package dev.reeldock.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.KindPage;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.provider.profile.Profiles;
import dev.reeldock.provider.profile.Weaknesses;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProvidersDocTest {
  private static final Map<String, String> TITLES =
      Map.of(
          "videos/multi-image2video", "multi-image to video",
          "images/multi-image2image", "multi-image to image",
          "videos/image2video", "image to video");

  private final String providers = Repository.text("docs/PROVIDERS.md");

  @Test
  void tests_providers_exist() {
    Set<String> named = new TreeSet<>(Texts.codeSpans(providers));
    named.removeIf(name -> !name.matches("[A-Z]\\w+\\.\\w+_\\w+"));

    assertThat(named).hasSizeGreaterThan(15).isSubsetOf(TestsOfTheSources.all());
  }

  @ParameterizedTest
  @FieldSource("dev.reeldock.provider.profile.Profiles#SHIPPED")
  void weaknesses_ofAProfile_areThoseOfItsColumn(String name) {
    Profile profile = Profiles.shipped(name);
    List<String> told =
        Texts.all("(?m)^\\| ([^|]*) \\| [^|]*\\b" + profile.title() + "\\b[^|]* \\|$", weaknesses())
            .stream()
            .sorted()
            .toList();

    assertThat(told).isEqualTo(Weaknesses.of(profile).stream().sorted().toList());
  }

  private String weaknesses() {
    int start = providers.indexOf("| weakness | of |");
    return providers.substring(start, providers.indexOf("\n\n", start));
  }

  /** Of the pages that there are; the other kinds' fields are in the tables of rules. */
  @ParameterizedTest
  @FieldSource("dev.reeldock.provider.profile.Profiles#SHIPPED")
  void fields_ofAPage_haveALineEach(String name) {
    Profile profile = Profiles.shipped(name);
    Stream<Map.Entry<String, KindPage>> described =
        profile.pages().entrySet().stream()
            .filter(page -> TITLES.containsKey(page.getKey()))
            .filter(page -> !name.equals("kling") || page.getKey().equals("videos/image2video"));

    assertThat(described)
        .isNotEmpty()
        .allSatisfy(page -> {
          String heading = "### " + profile.title() + ", " + TITLES.get(page.getKey());
          assertThat(Texts.all("(?m)^\\| `(\\w+)` \\|", page(heading)))
              .isEqualTo(Set.copyOf(page.getValue().fields()));
        });
  }

  private String page(String heading) {
    String rest = providers.substring(providers.indexOf(heading) + heading.length());
    return rest.split("(?m)^##", 2)[0];
  }

  @ParameterizedTest
  @FieldSource("dev.reeldock.provider.profile.Profiles#SHIPPED")
  void profile_eachShipped_isCalledWhereTheTableSays(String name) {
    Profile profile = Profiles.shipped(name);
    URI baseUrl = profile.endpoint().baseUrl();

    assertThat(providers)
        .contains("`" + profile.endpoint().prefix() + "`", profile.dated().toString());
    assertThat(providers).contains(baseUrl == null ? "none printed" : "`" + baseUrl + "`");
  }
}
