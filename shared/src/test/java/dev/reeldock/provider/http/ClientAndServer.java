package dev.reeldock.provider.http;

import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.QueryAnswer;
import dev.reeldock.provider.Submission;
import dev.reeldock.provider.SubmitAnswer;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.Kind;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.SampleTasks;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** The client, with the HTTP client that the functions use, before a server that does as told. */
public final class ClientAndServer implements AutoCloseable {
  static final Kind KIND = SampleTasks.MULTI_IMAGE2VIDEO;
  static final URI CALLBACK = URI.create("https://callbacks.example/callbacks/1/token");

  static final Instant POST_BY = Instant.parse("2030-01-01T00:00:05Z");
  private static final InstantSource NOW = InstantSource.fixed(POST_BY);

  public final ScriptedServer server = new ScriptedServer();
  private final SdkHttpClient http = AwsCrtHttpClient.create();

  public HttpKlingClient client() {
    return client(Optional.of("sk-1"));
  }

  HttpKlingClient client(Optional<String> key) {
    return new HttpKlingClient(
        http, SampleProfiles.KLING.at(server.url()), new FixedCredentials(key), NOW);
  }

  SdkHttpClient http() {
    return http;
  }

  SubmitAnswer submit() {
    return client().submit(submission("{\"model_name\":\"kling-v1-6\",\"prompt\":\"a ü cup\"}"));
  }

  static Submission submission(String fields) {
    JsonObject object = Json.object(fields).orElseThrow();
    return new Submission(SampleTasks.id(1), KIND, object, CALLBACK, POST_BY);
  }

  QueryAnswer query() {
    return client().query(KIND, new ProviderTaskId("913827032734642185"));
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
