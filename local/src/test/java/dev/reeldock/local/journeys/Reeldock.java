package dev.reeldock.local.journeys;

import dev.reeldock.local.LocalReeldock;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.ProviderTask;
import dev.reeldock.local.sandbox.HandlerSource;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.local.template.Template;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The product in the sandbox, and all that can be seen and done there. */
final class Reeldock implements Stack {
  private static final List<String> SECRETS =
      List.of(
          "ProviderKey",
          "CallerKeys",
          "CallbackKey",
          "ArtifactKey",
          "WebhookSecrets",
          "RelaySecrets");

  private final FakeKling kling;
  private final LocalReeldock stack;
  private final LogLines logs = new LogLines();
  private final Invocations invocations = new Invocations();
  private final Traffic traffic = new Traffic();
  private final ApiClient api;
  private final TaskTable table;
  private final ResultFolder results;
  private final SourceBucket sources;
  private final FunctionQueue collectQueue;
  private final FunctionQueue dispatchQueue;

  private Reeldock(FakeKlingSettings provider, Duration minute, Settings settingsOfItsOwn) {
    kling = FakeKling.start(provider);
    Settings settings =
        settingsOfItsOwn
            .withMinute(minute)
            .withRedeliveryAfter(Duration.ofMillis(300))
            .withListener(invocations)
            .withLogs(logs);
    Template template = Template.read(Path.of("../template.yaml"));
    stack = LocalReeldock.start(SharedEmulators.get(), template, settings, kling);
    api = apiWith(stack.callerKey());
    table =
        new TaskTable(
            DynamoDbClient.builder().httpClient(AwsCrtHttpClient.create()).build(),
            stack.sandbox().physicalId("TaskTable"));
    results =
        new ResultFolder(
            S3Client.builder().httpClient(AwsCrtHttpClient.create()).build(),
            stack.sandbox().physicalId("ResultBucket"));
    sources =
        new SourceBucket(
            S3Client.builder().httpClient(AwsCrtHttpClient.create()).build(),
            stack.sandbox().physicalId("SourceBucket"));
    collectQueue = new FunctionQueue(stack.sandbox().physicalId("CollectQueue"));
    dispatchQueue = new FunctionQueue(stack.sandbox().physicalId("DispatchQueue"));
  }

  /** What is due is looked at within a fifth of a second. */
  static Reeldock start(FakeKlingSettings provider) {
    return startWith(Map.of(), provider);
  }

  /** As {@link #start}, with these parameters of the template. */
  static Reeldock startWith(Map<String, String> parameters, FakeKlingSettings provider) {
    return new Reeldock(
        provider, Duration.ofMillis(200), Settings.defaults().withParameters(parameters));
  }

  /** As {@link #start}, with these callers' endpoints. */
  static Reeldock startWith(FakeKlingSettings provider, CallersReceiver... receivers) {
    return startWith(allowing(receivers), provider);
  }

  /** The parameter that lets tasks be told of there. */
  static Map<String, String> allowing(CallersReceiver... receivers) {
    return Map.of(
        "MoreReceivers",
        Stream.of(receivers).map(CallersReceiver::origin).collect(Collectors.joining(",")));
  }

  /** As {@link #start}, with a profile of the user's own. */
  static Reeldock startWithProfile(String name, String json, FakeKlingSettings provider) {
    return startWithProfile(name, json, Map.of(), provider);
  }

  /** As {@link #startWithProfile}, with these parameters of the template. */
  static Reeldock startWithProfile(
      String name, String json, Map<String, String> parameters, FakeKlingSettings provider) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("ProviderProfile", name);
    Settings settings =
        Settings.defaults()
            .withParameters(all)
            .withObject(
                "ResultBucket",
                "profiles/" + name + ".json",
                json.getBytes(StandardCharsets.UTF_8));
    return new Reeldock(provider, Duration.ofMillis(200), settings);
  }

  /** As {@link #start}, with handlers from elsewhere. */
  static Reeldock startWith(
      HandlerSource handlers, FakeKlingSettings provider, CallersReceiver... receivers) {
    Settings settings =
        Settings.defaults().withParameters(allowing(receivers)).withHandlers(handlers);
    return new Reeldock(provider, Duration.ofMillis(200), settings);
  }

  /** Nothing is looked at because of its time: only callbacks and wake-ups move it. */
  static Reeldock withoutSchedule(FakeKlingSettings provider) {
    return new Reeldock(provider, Duration.ofHours(1), Settings.defaults());
  }

  @Override
  public ApiClient api() {
    return api;
  }

  String callerKey() {
    return stack.callerKey();
  }

  @Override
  public FakeKling kling() {
    return kling;
  }

  @Override
  public TaskTable table() {
    return table;
  }

  @Override
  public ResultFolder results() {
    return results;
  }

  @Override
  public SourceBucket sources() {
    return sources;
  }

  String physicalId(String logicalId) {
    return stack.sandbox().physicalId(logicalId);
  }

  FunctionQueue collectQueue() {
    return collectQueue;
  }

  FunctionQueue dispatchQueue() {
    return dispatchQueue;
  }

  LogLines logs() {
    return logs;
  }

  Invocations invocations() {
    return invocations;
  }

  /** What its clients have said and heard. */
  Traffic traffic() {
    return traffic;
  }

  @Override
  public String secret(String logicalId) {
    return stack.sandbox().secret(logicalId);
  }

  /** Only before the functions have read it: they remember secrets for five minutes. */
  @Override
  public void putSecret(String logicalId, String value) {
    stack.sandbox().putSecret(logicalId, value);
  }

  /** Only before the functions have read it, as {@link #putSecret}. */
  void removeSecret(String logicalId) {
    SharedEmulators.get().secrets().remove(physicalId(logicalId));
  }

  /** The API, called with this instead of the key of the stack's first caller. */
  @Override
  public ApiClient apiWith(String bearer) {
    return new ApiClient(stack.baseUrl(), bearer, traffic);
  }

  /** Submits and expects to be told that the task is taken. */
  String submitted(Order order) {
    Answer answer = api.submit(order);
    if (answer.httpStatus() != 200 || !answer.taskStatus().equals("submitted")) {
      throw new AssertionError("Expected a submitted task, but the answer is " + answer);
    }
    return answer.taskId();
  }

  Answer ended(String taskId) {
    return Await.until("the end of the task", () -> api.query(taskId), Answer::ended);
  }

  Answer stored(String taskId) {
    Answer answer = ended(taskId);
    if (!answer.taskStatus().equals("succeed")) {
      throw new AssertionError("Expected a stored task, but the answer is " + answer);
    }
    return answer;
  }

  /** As {@link #stored}, with a clock so fast that the task is always due. */
  Answer storedInTime(String taskId) {
    Await.until(
        "the end of the task",
        () -> {
          table.makeDue(taskId);
          return api.query(taskId).ended();
        });
    return stored(taskId);
  }

  /** The one purchase, once the provider has ended it. */
  ProviderTask providerEnded(String taskId) {
    Await.until(
        "the provider's end of the task",
        () -> purchases(taskId).stream().anyMatch(task -> task.state().isEnd()));
    return purchases(taskId).getFirst();
  }

  @Override
  public PersonsCommands person() {
    return PersonsCommands.toSandbox(stack.baseUrl());
  }

  URI callbackApi() {
    return stack.sandbox().apiBaseUrl("CallbackApi");
  }

  /** What was kept secret until the end stayed so. */
  @Override
  public void close() {
    stack.close();
    try {
      new Secrecy(kling, traffic, logs, sources)
          .assertKept(stack.baseUrl(), callbackApi(), SECRETS.stream().flatMap(this::values));
    } finally {
      closeTheRest();
    }
  }

  private Stream<String> values(String secret) {
    return SharedEmulators.get().secrets().current(physicalId(secret)).stream()
        .flatMap(value ->
            value.startsWith("{")
                ? Json.fields(value).values().stream().flatMap(Reeldock::each)
                : Stream.of(value));
  }

  private static Stream<String> each(Object value) {
    return value instanceof Collection<?> values
        ? values.stream().map(Object::toString)
        : Stream.of(value.toString());
  }

  private void closeTheRest() {
    kling.close();
    api.close();
    table.close();
    results.close();
    sources.close();
    collectQueue.close();
    dispatchQueue.close();
  }
}
