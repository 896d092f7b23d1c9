package dev.reeldock.capability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LinksTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final TaskId ID = SampleTasks.id(1);

  private final KeyRing keys = keys();
  private final ArtifactLinks links = new ArtifactLinks(keys);

  private static KeyRing keys() {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("key", "a key");
    return new KeyRing(secrets, "key");
  }

  private static String lastSegment(URI url) {
    return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
  }

  @Test
  void callbackUrl_issued_namesTheTaskAndLastsAWeek() {
    Tokens tokens = CallbackUrls.tokens(keys);
    URI base = URI.create("https://a.example/callbacks");

    URI url = new CallbackUrls(tokens, base, Duration.ofDays(7)).issue(ID, NOW);

    assertThat(url.toString()).startsWith("https://a.example/callbacks/" + ID + "/");
    String token = lastSegment(url);
    Instant week = NOW.plus(Duration.ofDays(7));
    assertThat(tokens.accepts(token, ID.value(), week.minusSeconds(1))).isTrue();
    assertThat(tokens.accepts(token, ID.value(), week)).isFalse();
  }

  @Test
  void artifactLink_issued_opensThatFileOfThatTaskOnly() {
    URI link = links.issue(URI.create("https://a.example/kling"), ID, "1.mp4", null);
    String token = lastSegment(link);

    assertThat(link.toString())
        .isEqualTo("https://a.example/kling/artifacts/" + ID + "/1.mp4/" + token);
    assertThat(links.accepts(token, ID, "1.mp4", NOW)).isTrue();
    assertThat(links.accepts(token, ID, "2.mp4", NOW)).isFalse();
    assertThat(links.accepts(token, SampleTasks.id(2), "1.mp4", NOW)).isFalse();
  }

  @Test
  void artifactLink_withTheKeyOfCallbacks_isNoCallbackToken() {
    String token = lastSegment(links.issue(URI.create("https://a.example"), ID, "1.mp4", null));

    assertThat(CallbackUrls.tokens(keys).accepts(token, ID.value(), NOW)).isFalse();
    assertThat(CallbackUrls.tokens(keys).accepts(token, ID + "/1.mp4", NOW)).isFalse();
  }
}
