package dev.reeldock.provider.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfilesTest {
  private static final String KLING = file("kling");

  static String file(String name) {
    try (InputStream json = Profiles.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(json).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Profile own(String json) {
    return Profiles.own("kling", "s3://mine/kling.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @FieldSource("dev.reeldock.provider.profile.Profiles#SHIPPED")
  void shipped_each_isReadUnderItsName(String name) {
    assertThat(Profiles.shipped(name).name()).isEqualTo(name);
  }

  @Test
  void shipped_unknown_isRefused() {
    assertThatThrownBy(() -> Profiles.shipped("kapon"))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageContaining("kapon.json");
  }

  @Test
  void own_aCopy_isTheSame() {
    assertThat(own(KLING)).isEqualTo(Profiles.shipped("kling"));
  }

  @Test
  void own_underAnotherName_saysBoth() {
    assertThatThrownBy(() -> own(KLING.replace("\"name\": \"kling\"", "\"name\": \"mine\"")))
        .hasMessage(
            "Provider profile s3://mine/kling.json: field name: expected kling, as the stack's"
                + " parameter ProviderProfile and the file have it, came mine; correct the file");
  }

  /** Each row breaks the file by one change; file, field, what was expected and what came. */
  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "name": "kling"          | "name": "Kling"         | field name: expected a word of small letters, digits and hyphens, came Kling
          "name": "kling",         |                         | field name: is missing
          "title": "Kling"         | "titel": "Kling"        | field titel: is unknown; expected one of name, title, dated
          "dated": "2026-11-20"    | "dated": "2026-13-20"   | field dated: expected a day, as in 2026-11-20, came 2026-13-20
          "prefix": "/v1"          | "prefix": "/v1/"        | field endpoint.prefix: expected a path without a slash at its end, came /v1/
          "prefix": "/v1"          | "prefix": 1             | field endpoint.prefix: expected a path without a slash at its end, came 1
          ["key", "jwt"]           | []                      | field endpoint.auth: expected a list of some of key, jwt, came []
          ["key", "jwt"]           | ["basic"]               | field endpoint.auth: expected a list of some of key, jwt, came [basic]
          "https://api-singapore.klingai.com" | "https://api.example/kling" | field endpoint.base_url: expected null, or scheme and host
          "https://api-singapore.klingai.com" | "ftp://api.example" | field endpoint.base_url: expected null, or scheme and host
          "https://api-singapore.klingai.com" | "https://api..example.com" | field endpoint.base_url: expected null, or scheme and host, came https://api..example.com
          "https://api-singapore.klingai.com" | "https://-" | field endpoint.base_url: expected null, or scheme and host, came https://-
          "https://api-singapore.klingai.com" | "https://." | field endpoint.base_url: expected null, or scheme and host, came https://.
          "https://api-singapore.klingai.com" | "https://api.example:65536" | field endpoint.base_url: expected null, or scheme and host, came https://api.example:65536
          "https://api-singapore.klingai.com" | "https://api.example:0" | field endpoint.base_url: expected null, or scheme and host, came https://api.example:0
          "/{family}/{kind}/{id}"  | "/{family}/{kind}"      | field endpoint.query: expected null, or a URL's path with {id} in it once, and of other braces only {family} and {kind}, came /{family}/{kind}
          "/{family}/{kind}/{id}"  | "/{id}/{id}"            | field endpoint.query: expected null, or a URL's path with {id} in it once
          "/{family}/{kind}/{id}"  | "/tasks/{task}/{id}"    | field endpoint.query: expected null, or a URL's path with {id} in it once
          "/{family}/{kind}/{id}"  | "/tasks/{id"            | field endpoint.query: expected null, or a URL's path with {id} in it once
          "/{family}/{kind}/{id}"  | "/tasks#{id}"           | field endpoint.query: expected null, or a URL's path with {id} in it once
          "/{family}/{kind}/{id}"  | "/{family}\\u007C{kind}/{id}" | field endpoint.query: expected null, or a URL's path with {id} in it once
          "/{family}/{kind}/{id}"  | "/{family}/%zz/{id}"    | field endpoint.query: expected null, or a URL's path with {id} in it once
          "query": "/{family}/{kind}/{id}" | "query": null   | field external_task_id.queryable: is true, but endpoint.query is null
          "sent": true             | "sent": false           | field external_task_id.sent: is false, but the other fields say
          "sent": true             | "sent": "yes"           | field external_task_id.sent: expected true or false, came yes
          "settle_seconds": 10     | "settle_seconds": 3601  | field external_task_id.settle_seconds: expected a whole number from 0 to 3600, came 3601
          "settle_seconds": 10     | "settle_seconds": 1.5   | field external_task_id.settle_seconds: expected a whole number from 0 to 3600, came 1.5
          "evidence": "query"      | "evidence": "hope"      | field outcomes.evidence: expected one of query, callback, came hope
          "evidence": "query"      | "evidence": "callback"  | field outcomes.evidence: is callback, but endpoint.query is not null
          "callback_id": "same"    | "callback_id": "mine"   | field outcomes.callback_id: expected same or other, came mine
          "hosts": ["klingai.com"  | "hosts": ["HTTPS://x"   | field outcomes.results.hosts: expected a list of hosts in small letters, or the text any public
          "hosts": ["klingai.com"  | "hosts": ["com"         | field outcomes.results.hosts: expected a list of hosts in small letters, or the text any public
          "hosts": ["klingai.com"  | "hosts": ["127.0.0.1"   | field outcomes.results.hosts: expected a list of hosts in small letters, or the text any public
          "hosts": ["klingai.com"  | "hosts": ["klingai.com." | field outcomes.results.hosts: expected a list of hosts in small letters, or the text any public
          "hosts": ["klingai.com"  | "hosts": [".klingai.com" | field outcomes.results.hosts: expected a list of hosts in small letters, or the text any public
          "hosts": [               | "hosts": [], "more": [  | field outcomes.results.more: is unknown; expected one of hosts, redirects, most_mib, kept_days
          ["klingai.com", "kwimgs.com", "inkwai.com", "kechuangai.com"] | [] | field outcomes.results.hosts: expected at least one host, or the text any public, came []
          "redirects": 0           | "redirects": 3          | field outcomes.results.redirects: expected a whole number from 0 to 2, came 3
          "most_mib": 2048         | "most_mib": 0           | field outcomes.results.most_mib: expected a whole number from 1 to 5120, came 0
          "most_mib": 2048         | "most_mib": 5121        | field outcomes.results.most_mib: expected a whole number from 1 to 5120, came 5121
          "kept_days": 30          | "kept_days": 0          | field outcomes.results.kept_days: expected a whole number from 1 to 365, came 0
          "kept_days": 30          | "kept_days": "30"       | field outcomes.results.kept_days: expected a whole number from 1 to 365, came 30
          "image_transport": "url" | "image_transport": "ftp" | field image_transport: expected one of url, base64, came ftp
          "GET /account/costs"     | "FETCH /account/costs"  | field pass_through: expected a list of calls below /account or /v1/general, as in GET /account/costs
          "GET /account/costs"     | "GET /account/../costs" | field pass_through: expected a list of calls below /account or /v1/general, as in GET /account/costs
          "GET /account/costs"     | "GET /v1/videos/image2video" | field pass_through: expected a list of calls below /account or /v1/general, as in GET /account/costs
          "videos/image2video":    | "video/image2video":    | field pages.video/image2video: is no kind
          "required": ["prompt"]   | "required": ["promt"]   | field pages.images/generations.required: names promt, which fields does not have
          "max": 2500              | "max": 0                | .max: expected a whole number from 1 to 1000000, came 0
          "min": 1, "max": 4       | "min": 5, "max": 4      | .min: expected a whole number from 0 to 4, came 5
          "spelling": {}           | "spelling": []          | .spelling: expected an object, came []
          "spelling": {}           | "spelling": {"prompt": "mode"} | .spelling: has mode, which is a field's name already
          "spelling": {}           | "spelling": {"prompt": "prompt"} | .spelling: has prompt, which is a field's name already
          "spelling": {}           | "spelling": {"prompt": "text", "negative_prompt": "text"} | .spelling: has text, which is a field's name already
          "shapes": {}             | "shapes": {"prompt": "round"} | .shapes.prompt: expected one of texts, object, came round
          """)
  void own_unusable_namesFileAndField(String good, String bad, String problem) {
    assertThat(KLING).contains(good);

    assertThatThrownBy(() -> own(KLING.replace(good, bad == null ? "" : bad)))
        .isInstanceOf(InvalidProfile.class)
        .hasMessageStartingWith("Provider profile s3://mine/kling.json: field ")
        .hasMessageContaining(problem);
  }

  /** All that a query's path may have: a sample of every placeholder is a URL. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/{family}/{kind}/{id}", "/tasks/{id}", "/tasks?of={kind}&id={id}", "/t%20s/{id}"})
  void own_queryThatMakesAUrl_isTaken(String query) {
    assertThat(own(KLING.replace("/{family}/{kind}/{id}", query)).endpoint().query())
        .isEqualTo(query);
  }

  @Test
  void own_noJson_namesTheFile() {
    assertThatThrownBy(() -> own("name: kling"))
        .hasMessage("Provider profile s3://mine/kling.json: is no JSON object; correct the file");
  }

  @Test
  void at_elsewhere_isTheSameProviderThere() {
    Profile moved = Profiles.shipped("yutoai").at(URI.create("https://yuto.example"));

    assertThat(moved.endpoint().url()).hasToString("https://yuto.example");
    assertThat(moved.name()).isEqualTo("yutoai");
  }

  @Test
  void passed_belowV1_isBelowTheProfilesPrefix() {
    Endpoint kling = Profiles.shipped("kling").endpoint();
    Endpoint gateway = Profiles.shipped("cometapi").endpoint();

    assertThat(kling.passed("/v1/general/custom-voices"))
        .hasToString("https://api-singapore.klingai.com/v1/general/custom-voices");
    assertThat(gateway.passed("/v1/general/custom-voices"))
        .hasToString("https://api.cometapi.com/kling/v1/general/custom-voices");
    assertThat(gateway.passed("/account/costs"))
        .hasToString("https://api.cometapi.com/account/costs");
  }

  @Test
  void canTell_onlyWhereAskingProvesOrHarmsNot() {
    assertThat(Profiles.SHIPPED.stream().filter(name -> Profiles.shipped(name).canTell()))
        .containsExactly("kling");
  }
}
