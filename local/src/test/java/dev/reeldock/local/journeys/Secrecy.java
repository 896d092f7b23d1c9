package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.ReceivedRequest;
import dev.reeldock.local.kling.TaskState;
import dev.reeldock.local.openapi.Exchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Promise 9, after any story: what was told to the logs, to the queues and in errors holds none of
 * what the story's requests, answers and secrets held. Metrics count lines of the logs.
 */
record Secrecy(FakeKling kling, Traffic traffic, LogLines logs, SourceBucket sources) {
  private static final int ERROR = 400;

  /**
   * Looks for them.
   *
   * @param api whose errors are looked at, as those of the callback API
   */
  void assertKept(URI api, URI callbackApi, Stream<String> secrets) {
    Canaries canaries = Canaries.in(whereTheyBelong()).with(secrets);

    assertThat(canaries.toldBy(logs.all())).as("told in a log").isEmpty();
    assertThat(canaries.toldBy(QueueBodies.all())).as("told to a queue").isEmpty();
    assertThat(canaries.toldBy(errors(List.of(api, callbackApi)))).as("told in an error").isEmpty();
  }

  private Stream<String> whereTheyBelong() {
    return Stream.of(
            kling.requests().stream().map(Secrecy::text),
            traffic.all().map(Secrecy::text),
            texts("incoming/"),
            resultUrls().map(URI::toString))
        .flatMap(texts -> texts);
  }

  private static String text(ReceivedRequest request) {
    return request.headers() + " " + request.uri() + " " + request.body();
  }

  private static String text(Exchange exchange) {
    return exchange.request()
        + " "
        + exchange.request().headers().map()
        + " "
        + exchange.headers().map()
        + " "
        + (exchange.status() < ERROR ? exchange.body() : "");
  }

  private Stream<URI> resultUrls() {
    return kling.tasks().stream()
        .map(task -> task.state())
        .filter(TaskState.Succeeded.class::isInstance)
        .flatMap(state -> ((TaskState.Succeeded) state).outputs().stream())
        .flatMap(output -> Stream.of(output.url(), output.watermarkUrl()))
        .filter(Objects::nonNull);
  }

  private List<String> errors(List<URI> ours) {
    Stream<String> answers =
        traffic
            .all()
            .filter(exchange -> exchange.status() >= ERROR)
            .filter(exchange -> ours.stream().anyMatch(url -> isAt(url, exchange)))
            .map(Exchange::body);
    return Stream.concat(answers, texts("rejected/")).toList();
  }

  private Stream<String> texts(String prefix) {
    return sources.keys(prefix).stream()
        .filter(key -> key.endsWith(".json"))
        .map(key -> new String(sources.content(key), StandardCharsets.UTF_8));
  }

  private static boolean isAt(URI server, Exchange exchange) {
    return exchange.request().url().getAuthority().equals(server.getAuthority());
  }
}
