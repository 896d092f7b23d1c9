package dev.reeldock.local.docs;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.capability.InMemorySecrets;
import dev.reeldock.capability.KeyRing;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import dev.reeldock.lambda.Environment;
import dev.reeldock.lambda.QuietContext;
import dev.reeldock.lambda.Wiring;
import dev.reeldock.local.LocalReeldock;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.sandbox.Sandbox;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.local.template.Template;
import dev.reeldock.task.ProviderTaskId;
import dev.reeldock.task.Request;
import dev.reeldock.task.SampleTasks;
import dev.reeldock.task.SubmitWrites;
import dev.reeldock.task.Task;
import dev.reeldock.task.TaskId;
import dev.reeldock.task.TaskStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The stack on the emulators, with the placeholder keys of the sample events. */
public final class EventStack implements AutoCloseable {
  /** As the sample events have it. */
  private static final String PATIENT_RELAY_QUEUE =
      "arn:aws:sqs:eu-west-1:123456789012:reeldock-PatientRelayQueue-A1B2C3D4E5F6";

  private static final String CALLBACK_KEY = "not-a-real-callback-key";

  private final FakeKling kling;
  private final LocalReeldock reeldock;
  private final Map<String, String> variables;
  private final Environment environment;
  private final TaskStore tasks;
  private List<String> log = List.of();

  public EventStack() {
    kling = FakeKling.start(FakeKlingSettings.fast());
    reeldock =
        LocalReeldock.start(
            SharedEmulators.get(),
            Template.read(Repository.path("template.yaml")),
            Settings.defaults().withMinute(Duration.ofHours(1)),
            kling);
    reeldock.sandbox().putSecret("CallerKeys", "{\"default\":\"not-a-real-key\"}");
    reeldock.sandbox().putSecret("CallbackKey", CALLBACK_KEY);
    variables = variables(reeldock.sandbox());
    environment = new Environment(variables);
    tasks = new Wiring(environment).tasks();
  }

  private Map<String, String> variables(Sandbox sandbox) {
    return Map.ofEntries(
        Map.entry("TASK_TABLE", sandbox.physicalId("TaskTable")),
        Map.entry("SOURCE_BUCKET", sandbox.physicalId("SourceBucket")),
        Map.entry("RESULT_BUCKET", sandbox.physicalId("ResultBucket")),
        Map.entry("COLLECT_QUEUE_URL", sandbox.physicalId("CollectQueue")),
        Map.entry("DISPATCH_QUEUE_URL", sandbox.physicalId("DispatchQueue")),
        Map.entry("INGEST_QUEUE_URL", sandbox.physicalId("IngestQueue")),
        Map.entry("RELAY_QUEUE_URL", sandbox.physicalId("RelayQueue")),
        Map.entry("PATIENT_RELAY_QUEUE_URL", sandbox.physicalId("PatientRelayQueue")),
        Map.entry("PATIENT_RELAY_QUEUE_ARN", PATIENT_RELAY_QUEUE),
        Map.entry("RELAY_SECRETS_SECRET", sandbox.physicalId("RelaySecrets")),
        Map.entry("API_BASE_URL", reeldock.baseUrl().toString()),
        Map.entry("PLAIN_HTTP_CALLBACKS", "refused"),
        Map.entry("MORE_RECEIVERS", ""),
        Map.entry("UPLOAD_CALLER", "default"),
        Map.entry("PASS_THROUGH_CALLERS", "default"),
        Map.entry("CALLER_KEYS_SECRET", sandbox.physicalId("CallerKeys")),
        Map.entry("PROVIDER_KEY_SECRET", sandbox.physicalId("ProviderKey")),
        Map.entry("CALLBACK_KEY_SECRET", sandbox.physicalId("CallbackKey")),
        Map.entry("WEBHOOK_SECRETS_SECRET", sandbox.physicalId("WebhookSecrets")),
        Map.entry("ARTIFACT_KEY_SECRET", sandbox.physicalId("ArtifactKey")),
        Map.entry("ARTIFACT_LINK_DAYS", "0"),
        Map.entry("IMAGE_TRANSPORT", "url"),
        Map.entry("PROVIDER_PROFILE", "kling"),
        Map.entry("PROVIDER_BASE_URL", kling.baseUrl().toString()),
        Map.entry("CALLBACK_BASE_URL", sandbox.outputs().get("CallbackBaseUrl")));
  }

  /** What template.yaml gives the functions. */
  public Map<String, String> variables() {
    return variables;
  }

  /** What a new function answers to the event. */
  JsonObject invoke(Function<Environment, RequestStreamHandler> function, String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    QuietContext context = new QuietContext();
    log = context.lines();
    try {
      function
          .apply(environment)
          .handleRequest(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
    } catch (IOException e) {
      throw new AssertionError("The function could not read the event.", e);
    }
    return Json.object(answer.toByteArray()).orElse(JsonObject.EMPTY);
  }

  /** Into the source bucket. */
  void put(String key, String content) {
    new Wiring(environment)
        .sources("SOURCE_BUCKET")
        .put(key, content.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  /** What the last function logged. */
  List<String> log() {
    return log;
  }

  /** The event with the token that the placeholder stands for. */
  public String withCallbackToken(String event, TaskId id) {
    InMemorySecrets secrets = new InMemorySecrets();
    secrets.put("key", CALLBACK_KEY);
    String token = CallbackUrls.tokens(new KeyRing(secrets, "key")).issue(id.value(), null);
    return event.replace("not-a-real-token", token);
  }

  /** The event with the bucket that the placeholder stands for. */
  String withBucket(String event) {
    return event.replace(
        "reeldock-sourcebucket-a1b2c3d4e5f6", variables.getOrDefault("SOURCE_BUCKET", ""));
  }

  Task find(TaskId id) {
    return tasks.find(id).orElseThrow();
  }

  /** One whose caller wants to be told where nobody listens. */
  void acceptedToTell(TaskId id) {
    accepted(id, SampleTasks.requestToTell(id.value()), "913827032734642019", Instant.now());
  }

  /** A task that the provider accepted at that time under this name. */
  public void accepted(TaskId id, String providerTaskId, Instant then) {
    accepted(id, request(), providerTaskId, then);
  }

  private void accepted(TaskId id, Request request, String providerTaskId, Instant then) {
    tasks.create(Task.submitting(id, request, then), null);
    tasks.write(id, SubmitWrites.accepted("accepted", new ProviderTaskId(providerTaskId), then));
  }

  /** A task that waits, and that the provider will refuse, as it has no images. */
  void waiting(TaskId id) {
    tasks.create(Task.queued(id, request(), Instant.now()), null);
  }

  private static Request request() {
    return new Request(
        "default", SampleTasks.MULTI_IMAGE2VIDEO, "kling", "kling-v1-6", "{}", "0", null, null);
  }

  @Override
  public void close() {
    reeldock.close();
    kling.close();
  }
}
