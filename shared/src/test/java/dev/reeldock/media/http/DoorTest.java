package dev.reeldock.media.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.provider.profile.SampleProfiles;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DoorTest {
  private final Door kling = door("https://api-singapore.klingai.com");
  private final Door gateway = door("http://127.0.0.1:8000");

  private static Door door(String providerOrigin) {
    return new Door(SampleProfiles.KLING.outcomes().results(), URI.create(providerOrigin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://klingai.com/a.mp4",
        "https://v1.klingai.com/a.mp4",
        "https://a.b.klingai.com/bs2/upload/a.mp4?x-kcdn-pid=112452&sign=a%2Fb",
        "https://V1.KlingAI.com/a.mp4",
        "https://v1.klingai.com:443/a.mp4",
        "https://v15-kling.klingai.com/a.mp4?t=1",
        "https://p1.a.kwimgs.com/a.png",
        "https://cdn.inkwai.com/a.mp4",
        "https://s1.kechuangai.com/a.mp4",
        "https://api-singapore.klingai.com/a.mp4",
      })
  void refusal_hostOfTheProvidersResults_passes(String url) {
    assertThat(kling.refusal(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://v1.klingai.com/a.mp4",
        "http://v1.klingai.com:443/a.mp4",
        "ftp://v1.klingai.com/a.mp4",
        "file:///etc/passwd",
        "file://v1.klingai.com/etc/passwd",
        "data:video/mp4;base64,AAAA",
        "jar:https://v1.klingai.com/a!/b",
        "//v1.klingai.com/a.mp4",
        "/a.mp4",
        "",
        "https:///a.mp4",
        "https://v1.klingai.com:8443/a.mp4",
        "https://v1.klingai.com:80/a.mp4",
        "https://v1.klingai.com:22/",
        "https://evilklingai.com/a.mp4",
        "https://klingai.com.evil.example/a.mp4",
        "https://klingai.community/a.mp4",
        "https://klingai.co/a.mp4",
        "https://klingai-com.evil.example/a.mp4",
        "https://evil.example/klingai.com",
        "https://evil.example/?v1.klingai.com",
        "https://evil.example/#.klingai.com",
        "https://v1.klingai.com@evil.example/a.mp4",
        "https://v1.klingai.com/a.mp4#t=1",
        "https://user@v1.klingai.com/a.mp4",
        "https://user:pass@v1.klingai.com/a.mp4",
        "https://@v1.klingai.com/a.mp4",
        "https://v1.klingai.com%2eevil.example/a.mp4",
        "https://v1.klingai.com./a.mp4",
        "https://com/a.mp4",
        "https://.klingai.com/a.mp4",
        "https://localhost/a.mp4",
        "https://127.0.0.1/a.mp4",
        "https://127.1/a.mp4",
        "https://2130706433/a.mp4",
        "https://0x7f000001/a.mp4",
        "https://0/a.mp4",
        "https://10.0.0.1/a.mp4",
        "https://192.168.1.1/a.mp4",
        "https://169.254.169.254/latest/meta-data/",
        "https://169.254.170.2/v2/credentials",
        "https://[::1]/a.mp4",
        "https://[::ffff:127.0.0.1]/a.mp4",
        "https://[fd00:ec2::254]/latest/meta-data/",
        "https://metadata.google.internal/",
        "https://bucket.s3.amazonaws.com/a.mp4",
        "https://api-singapore.klingai.com:8443/a.mp4",
        "http://api-singapore.klingai.com/a.mp4",
        "http://127.0.0.1:8000/a.mp4",
      })
  void refusal_anythingElse_isRefused(String url) {
    assertThat(kling.refusal(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8000/a.mp4",
        "http://127.0.0.1:8000/files/a.mp4?b=c",
        "http://127.0.0.1:8000",
        "https://v1.klingai.com/a.mp4"
      })
  void refusal_theProvidersOwnOrigin_passes(String url) {
    assertThat(gateway.refusal(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8001/a.mp4",
        "http://127.0.0.1/a.mp4",
        "https://127.0.0.1:8000/a.mp4",
        "http://127.0.0.2:8000/a.mp4",
        "http://localhost:8000/a.mp4",
        "http://user@127.0.0.1:8000/a.mp4",
        "http://a.127.0.0.1:8000/a.mp4",
      })
  void refusal_nearTheProvidersOwnOrigin_isRefused(String url) {
    assertThat(gateway.refusal(URI.create(url))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "https://gate.example,     https://gate.example:443/a.mp4",
    "https://gate.example:443, https://gate.example/a.mp4",
    "http://gate.example:80,   http://gate.example/a.mp4",
    "http://gate.example,      http://gate.example:80/a.mp4",
  })
  void refusal_ownOriginWithoutItsSchemesPort_isTheSame(String origin, String url) {
    assertThat(door(origin).refusal(URI.create(url))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://gate.example,      http://gate.example:443/a.mp4",
    "https://gate.example:80,  https://gate.example/a.mp4",
    "https://gate.example:80,  http://gate.example/a.mp4",
  })
  void refusal_ownOriginWithAnothersPort_isRefused(String origin, String url) {
    assertThat(door(origin).refusal(URI.create(url))).isPresent();
  }

  @Test
  void refusal_hostThatIsNotListed_saysHowToListIt() {
    assertThat(kling.refusal(URI.create("https://cdn.Example.org/a.mp4")))
        .hasValue(
            "expected a result on klingai.com, kwimgs.com, inkwai.com, kechuangai.com or below, came"
                + " cdn.example.org: if it is the provider's, deploy with"
                + " MoreResultHosts=cdn.example.org or put it into the profile's results.hosts");
  }

  @Test
  void refusal_hostAddedToTheList_passes() {
    Door wider =
        new Door(
            SampleProfiles.KLING.outcomes().results().alsoOn(Set.of("example.org")),
            URI.create("https://api-singapore.klingai.com"));

    assertThat(wider.refusal(URI.create("https://cdn.example.org/a.mp4"))).isEmpty();
    assertThat(wider.refusal(URI.create("https://notexample.org/a.mp4"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://my_bucket.s3.amazonaws.com/a",
        "https://%6b.example/a",
        "https://[fe80::1%25eth0]/a"
      })
  void refusal_hostThatCannotBeShown_isNotRepeated(String url) {
    assertThat(kling.refusal(URI.create(url)).orElse(""))
        .contains("a host that is no name")
        .doesNotContain("bucket", "%");
  }

  @Test
  void refusal_ofASignedUrl_namesTheHostAndNothingElse() {
    URI url = URI.create("https://name:word@evil.example:99/path/a.mp4?sign=secret#part");

    assertThat(kling.refusal(url).orElse(""))
        .contains("evil.example")
        .doesNotContain("name:", "word@", ":99", "/path", "secret", "#part");
  }
}
