package dev.reeldock.provider.http;

import dev.reeldock.provider.Credentials;
import dev.reeldock.provider.PassedAnswer;
import dev.reeldock.provider.PassedRequest;
import dev.reeldock.provider.ProviderCalls;
import dev.reeldock.provider.profile.Profile;
import dev.reeldock.task.Delays;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Calls at the profile's base URL, under the provider's key; of the caller's headers, the type. */
public final class HttpProviderCalls implements ProviderCalls {
  private static final String JSON = "application/json";

  private final KeyedCalls calls;
  private final Profile profile;
  private final InstantSource clock;
  private final Duration takesAtMost;

  /**
   * The credentials are asked for at each call.
   *
   * @param mostBytes of an answer's body
   */
  public HttpProviderCalls(
      SdkHttpClient http,
      Profile profile,
      Credentials credentials,
      InstantSource clock,
      int mostBytes) {
    this(
        new KeyedCalls(new Exchange(http, mostBytes), credentials),
        profile,
        clock,
        Delays.POST_TAKES_AT_MOST);
  }

  HttpProviderCalls(KeyedCalls calls, Profile profile, InstantSource clock, Duration takesAtMost) {
    this.calls = calls;
    this.profile = profile;
    this.clock = clock;
    this.takesAtMost = takesAtMost;
  }

  /** One time for all of it: the function's caller waits for both calls of an expired token. */
  @Override
  public PassedAnswer pass(PassedRequest request, byte[] body) {
    Instant end = clock.instant().plus(takesAtMost);
    return calls
        .authorized(
            token -> send(request, body, token, end),
            ExpiredToken::refused,
            () -> clock.instant().isBefore(end))
        .map(HttpProviderCalls::answer)
        .orElseGet(() -> new PassedAnswer.NoKey(MissingKey.refusal(profile)));
  }

  private Exchange.Outcome send(PassedRequest request, byte[] body, String token, Instant end) {
    SdkHttpFullRequest.Builder call =
        KeyedCalls.request(
                SdkHttpMethod.fromValue(request.method()),
                profile.endpoint().passed(request.path()),
                token)
            .rawQueryParameters(request.query());
    Duration left = Duration.between(clock.instant(), end);
    return body.length == 0 && request.method().equals("GET")
        ? calls.send(call, left)
        : calls.send(call, typeOf(request), Body.of(body), left);
  }

  private static String typeOf(PassedRequest request) {
    return request.contentType().isBlank() ? JSON : request.contentType();
  }

  private static PassedAnswer answer(Exchange.Outcome outcome) {
    return switch (outcome) {
      case Exchange.Outcome.Answered(int status, String type, String body) ->
          new PassedAnswer.Came(status, type, body);
      case Exchange.Outcome.TooLarge _ -> new PassedAnswer.TooLarge();
      case Exchange.Outcome.NoAnswer(String reason) -> new PassedAnswer.None(reason);
    };
  }
}
