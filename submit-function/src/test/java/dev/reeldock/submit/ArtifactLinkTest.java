package dev.reeldock.submit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.ArtifactLinks;
import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.json.JsonObject;
import dev.reeldock.media.InMemoryMediaStore;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link, followed by either method: only its own token opens it. */
final class ArtifactLinkTest {
  private static final TaskId ID = SampleTasks.id(1);
  private static final String FILE = "1.mp4";

  private final SubmitFixture fixture = new SubmitFixture();
  private final KeyRing keys = new KeyRing(fixture.secrets, "links");
  private final ArtifactLinks links = new ArtifactLinks(keys);
  private final TaskFunction function =
      new TaskFunction(
          Calls.authorization(fixture.secrets),
          new TaskQuery(fixture.tasks, links, Duration.ZERO, fixture.clock),
          new ArtifactRedirect(links, new InMemoryMediaStore("results"), fixture.clock),
          new PublicUrl(null),
          fixture.ticketDesk(),
          fixture.relayDesk());

  ArtifactLinkTest() {
    fixture.secrets.put("links", "a key that signs links");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void follow_itsToken_isARedirectForThatMethod(String method) {
    fixture.clock.advance(Duration.ofDays(3_000));

    JsonObject answer = follow(method, token(ID, FILE));

    assertThat(answer.wholeNumber("statusCode")).contains(302L);
    assertThat(URI.create(answer.object("headers").orElseThrow().text("Location").orElseThrow()))
        .hasHost("lent.example")
        .hasPath("/results/tasks/" + ID + "/1.mp4")
        .hasParameter("method", method);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void follow_anotherToken_isNotFound(String method) {
    assertNotFound(method, token(SampleTasks.id(2), FILE));
    assertNotFound(method, token(ID, "2.mp4"));
    assertNotFound(method, token(ID, "task.json"));
    assertNotFound(method, token(ID, FILE) + "x");
    assertNotFound(method, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void follow_callbackTokenOfTheSameKey_isNotFound(String method) {
    assertNotFound(method, CallbackUrls.tokens(keys).issue(ID.value(), null));
    assertNotFound(method, CallbackUrls.tokens(keys).issue(ID + "/" + FILE, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void follow_tokenOfAnotherKey_isNotFound(String method) {
    ArtifactLinks others = new ArtifactLinks(new KeyRing(fixture.secrets, "callback-keys"));

    assertNotFound(method, lastPart(others.issue(URI.create("https://a.example"), ID, FILE, null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void follow_expired_isNotFound(String method) {
    URI link =
        links.issue(
            URI.create("https://a.example"), ID, FILE, fixture.clock.instant().plusSeconds(60));
    assertThat(follow(method, lastPart(link)).wholeNumber("statusCode")).contains(302L);

    fixture.clock.advance(Duration.ofSeconds(60));

    assertNotFound(method, lastPart(link));
  }

  private void assertNotFound(String method, String token) {
    JsonObject answer = follow(method, token);

    assertThat(answer.wholeNumber("statusCode")).contains(404L);
    assertThat(answer.object("headers").orElseThrow().fields())
        .isEqualTo(Map.of("Content-Type", "application/problem+json"));
    assertThat(Calls.body(answer).wholeNumber("status")).contains(404L);
  }

  private JsonObject follow(String method, String token) {
    Map<String, @Nullable Object> event =
        Calls.event(
            method,
            "/artifacts/{taskId}/{file}/{token}",
            Map.of("taskId", ID.value(), "file", FILE, "token", token));
    event.put("headers", null);
    return Calls.answer(function, event);
  }

  private String token(TaskId id, String file) {
    return lastPart(links.issue(URI.create("https://a.example"), id, file, null));
  }

  private static String lastPart(URI link) {
    return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
  }
}
