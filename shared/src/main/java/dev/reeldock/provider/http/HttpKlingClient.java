package dev.reeldock.provider.http;

import dev.reeldock.json.Json;
import dev.reeldock.provider.KlingClient;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.task.Delays;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.TaskId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * Kling's legacy API: {@code POST /v1/<family>/<kind>} and {@code GET /v1/<family>/<kind>/<id>}.
 */
public final class HttpKlingClient implements KlingClient {
  private static final Duration QUERY_TAKES_AT_MOST = Duration.ofSeconds(20);

  private final Exchange exchange;
  private final URI baseUrl;
  private final Supplier<Optional<String>> apiKey;
  private final InstantSource clock;

  /** The key is asked for at each call; empty while nobody has put one in. */
  public HttpKlingClient(
      SdkHttpClient http, URI baseUrl, Supplier<Optional<String>> apiKey, InstantSource clock) {
    this.exchange = new Exchange(http);
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.clock = clock;
  }

  @Override
  public SubmitAnswer submit(Submission submission) {
    return apiKey
        .get()
        .map(key -> submit(submission, key))
        .orElseGet(() -> new SubmitAnswer.Refused(MissingKey.REFUSAL, true));
  }

  /** The clock is looked at last: reading the key may have taken long. */
  private SubmitAnswer submit(Submission submission, String key) {
    return clock.instant().isAfter(submission.postBy())
        ? new SubmitAnswer.TooLate()
        : Answers.submit(post(submission, key));
  }

  private Exchange.Outcome post(Submission submission, String key) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(submission.fields().fields());
    fields.put("callback_url", submission.callbackUrl().toString());
    fields.put("external_task_id", submission.id().value());
    byte[] body = Json.text(fields).getBytes(StandardCharsets.UTF_8);
    SdkHttpFullRequest request =
        request(SdkHttpMethod.POST, submission.kind().path(), key)
            .putHeader("Content-Type", "application/json")
            .putHeader("Content-Length", Integer.toString(body.length))
            .build();
    return exchange.run(
        HttpExecuteRequest.builder()
            .request(request)
            .contentStreamProvider(() -> new ByteArrayInputStream(body))
            .build(),
        Delays.POST_TAKES_AT_MOST);
  }

  @Override
  public QueryAnswer query(Kind kind, ProviderTaskId id) {
    return query(kind, id.value());
  }

  @Override
  public QueryAnswer queryByExternalId(Kind kind, TaskId id) {
    return query(kind, id.value());
  }

  private QueryAnswer query(Kind kind, String id) {
    return apiKey
        .get()
        .map(key -> Answers.query(get(kind, id, key)))
        .orElseGet(() -> new QueryAnswer.Unclear(MissingKey.REFUSAL.message()));
  }

  private Exchange.Outcome get(Kind kind, String id, String key) {
    String path = kind.path() + "/" + segment(id);
    return exchange.run(
        HttpExecuteRequest.builder().request(request(SdkHttpMethod.GET, path, key).build()).build(),
        QUERY_TAKES_AT_MOST);
  }

  /** A form's encoding, but for the blank: in a path, a plus sign is a plus sign. */
  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private SdkHttpFullRequest.Builder request(SdkHttpMethod method, String path, String key) {
    return SdkHttpFullRequest.builder()
        .method(method)
        .uri(URI.create(baseUrl + "/v1/" + path))
        .putHeader("Authorization", "Bearer " + key)
        .putHeader("Accept", "application/json");
  }
}
