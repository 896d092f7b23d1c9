package dev.reeldock.provider.http;

import dev.reeldock.provider.Credentials;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Calls of the provider, under its key. */
final class KeyedCalls {
  private final Exchange exchange;
  private final Credentials credentials;

  /** The credentials are asked for at each call. */
  KeyedCalls(Exchange exchange, Credentials credentials) {
    this.exchange = exchange;
    this.credentials = credentials;
  }

  /** As the other, with time for a second call at any moment. */
  <A> Optional<A> authorized(Function<String, A> call, Predicate<A> expired) {
    return authorized(call, expired, () -> true);
  }

  /**
   * Makes the call, and once more with another token if this one had expired; nothing else is
   * repeated. Empty while nobody has put a key in.
   *
   * @param timeLeft for a second call; asked last, as another token may take long to get
   */
  <A> Optional<A> authorized(
      Function<String, A> call, Predicate<A> expired, BooleanSupplier timeLeft) {
    return credentials
        .current()
        .map(token -> {
          A answer = call.apply(token);
          return expired.test(answer)
              ? credentials
                  .insteadOf(token)
                  .filter(_ -> timeLeft.getAsBoolean())
                  .map(call)
                  .orElse(answer)
              : answer;
        });
  }

  static SdkHttpFullRequest.Builder request(SdkHttpMethod method, URI url, String token) {
    return SdkHttpFullRequest.builder()
        .method(method)
        .uri(url)
        .putHeader("Authorization", "Bearer " + token)
        .putHeader("Accept", "application/json");
  }

  Exchange.Outcome send(SdkHttpFullRequest.Builder request, Duration atMost) {
    return exchange.run(HttpExecuteRequest.builder().request(request.build()).build(), atMost);
  }

  Exchange.Outcome send(
      SdkHttpFullRequest.Builder request, String contentType, Body body, Duration atMost) {
    request
        .putHeader("Content-Type", contentType)
        .putHeader("Content-Length", Long.toString(body.length()));
    return exchange.run(
        HttpExecuteRequest.builder()
            .request(request.build())
            .contentStreamProvider(body.content())
            .build(),
        atMost);
  }
}
