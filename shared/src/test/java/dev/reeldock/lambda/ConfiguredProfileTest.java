package dev.reeldock.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.provider.profile.InvalidProfile;
import dev.reeldock.provider.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class ConfiguredProfileTest {
  private static final String OWN =
      """
      {"name": "kapon", "title": "Kapon", "dated": "2026-11-20",
       "endpoint": {"base_url": "https://models.example", "prefix": "/kling/v1", "auth": ["key"], "query": null},
       "external_task_id": {"sent": true, "refused_when_used": false, "queryable": false, "settle_seconds": null},
       "outcomes": {"evidence": "callback", "callback_id": "same", "signed": false,
        "results": {"hosts": "any public", "redirects": 0, "most_mib": 1, "kept_days": 1}},
       "flat_answers": false, "image_transport": "base64", "pass_through": [], "pages": {}}
      """;

  private final Map<String, String> variables =
      new HashMap<>(Map.of("PROVIDER_BASE_URL", "", "PROFILE_BUCKET", "results"));
  private final Map<String, String> objects = new HashMap<>();

  private Profile profile(String name) {
    variables.put("PROVIDER_PROFILE", name);
    return new ConfiguredProfile(new Environment(variables), this::object).read();
  }

  private byte[] object(String key) {
    if (!objects.containsKey(key)) {
      throw new CompletionException(new IllegalStateException("The specified key does not exist"));
    }
    return objects.get(key).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void read_shipped_isCalledWhereItsFileSays() {
    assertThat(profile("cometapi").endpoint().url()).hasToString("https://api.cometapi.com");
  }

  @Test
  void read_anotherBaseUrl_counts() {
    variables.put("PROVIDER_BASE_URL", "https://api-beijing.klingai.com");

    assertThat(profile("kling").endpoint().url()).hasToString("https://api-beijing.klingai.com");
  }

  @Test
  void read_noBaseUrlAnywhere_saysWhichParameterToSet() {
    assertThatThrownBy(() -> profile("yutoai"))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageContaining("yutoai")
        .hasMessageContaining("set it to scheme and host")
        .hasMessageContaining("ProviderBaseUrl");
  }

  @Test
  void read_own_isTheObjectOfItsName() {
    objects.put("profiles/kapon.json", OWN);

    assertThat(profile("kapon").title()).isEqualTo("Kapon");
  }

  @Test
  void read_ownThatIsNotThere_saysWhereToPutIt() {
    assertThatThrownBy(() -> profile("kapon"))
        .isInstanceOf(InvalidProfile.class)
        .hasMessage(
            "Provider profile s3://results/profiles/kapon.json: could not be read (The specified"
                + " key does not exist); put it there, or set ProviderProfile to one of kling,"
                + " cometapi, anyfast, yutoai");
  }

  @Test
  void read_ownWithAnUnusableField_namesFileAndField() {
    objects.put("profiles/kapon.json", OWN.replace("\"base64\"", "\"pigeon\""));

    assertThatThrownBy(() -> profile("kapon"))
        .hasMessage(
            "Provider profile s3://results/profiles/kapon.json: field image_transport: expected one"
                + " of url, base64, came pigeon; correct the file");
  }
}
