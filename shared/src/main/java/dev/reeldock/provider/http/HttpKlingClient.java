package dev.reeldock.provider.http;

import dev.reeldock.provider.Credentials;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.UnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * Kling's legacy API, as the provider's profile has it: {@code POST <prefix>/<family>/<kind>} and,
 * where it has a query, {@code GET <prefix>/<family>/<kind>/<id>}.
 */
public final class HttpKlingClient implements KlingClient {
  private static final Duration QUERY_TAKES_AT_MOST = Duration.ofSeconds(20);

  private final KeyedCalls calls;
  private final Profile profile;
  private final InstantSource clock;

  /** The credentials are asked for at each call. */
  public HttpKlingClient(
      SdkHttpClient http, Profile profile, Credentials credentials, InstantSource clock) {
    this.calls = new KeyedCalls(new Exchange(http), credentials);
    this.profile = profile;
    this.clock = clock;
  }

  /** What breaks while the body is made has sent nothing; from the call on, it is open. */
  @Override
  public SubmitAnswer submit(Submission submission) {
    Body body;
    try {
      body = Body.of(submission, profile);
    } catch (IOException | RuntimeException e) { // a stream that breaks may do so unchecked
      return new SubmitAnswer.Unsent("no body to send: " + e.getClass().getSimpleName());
    }
    try (body) {
      return submit(submission, body);
    }
  }

  /**
   * A key that cannot be read is no reason to doubt: what was sent under another bought nothing.
   */
  private SubmitAnswer submit(Submission submission, Body body) {
    try {
      return calls
          .authorized(token -> submit(submission, body, token), ExpiredToken::refused)
          .orElseGet(() -> new SubmitAnswer.Refused(MissingKey.refusal(profile), true));
    } catch (UnavailableException e) {
      return new SubmitAnswer.Unsent("the provider's key could not be read", true);
    }
  }

  /**
   * The clock is looked at last: making the body, reading the key, or a call before may have taken
   * long.
   */
  private SubmitAnswer submit(Submission submission, Body body, String token) {
    return clock.instant().isAfter(submission.postBy())
        ? new SubmitAnswer.Unsent("too late to begin the call")
        : Answers.submit(post(submission.kind(), body, token));
  }

  private Exchange.Outcome post(Kind kind, Body body, String token) {
    URI url = profile.endpoint().create(kind);
    return calls.send(
        KeyedCalls.request(SdkHttpMethod.POST, url, token),
        "application/json",
        body,
        Delays.POST_TAKES_AT_MOST);
  }

  @Override
  public QueryAnswer query(Kind kind, ProviderTaskId id) {
    return profile.hasQuery() ? query(kind, id.value()) : new QueryAnswer.NoQuery();
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return profile.externalIds().queryable() ? query(kind, id.value()) : new QueryAnswer.NoQuery();
  }

  private QueryAnswer query(Kind kind, String id) {
    return calls
        .authorized(token -> get(kind, id, token), ExpiredToken::refused)
        .map(outcome -> Answers.query(outcome, id))
        .orElseGet(() -> new QueryAnswer.Unclear(MissingKey.refusal(profile).message()));
  }

  private Exchange.Outcome get(Kind kind, String id, String token) {
    URI url = profile.endpoint().query(kind, segment(id));
    return calls.send(KeyedCalls.request(SdkHttpMethod.GET, url, token), QUERY_TAKES_AT_MOST);
  }

  /** A form's encoding, but for the blank: in a path, a plus sign is a plus sign. */
  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
