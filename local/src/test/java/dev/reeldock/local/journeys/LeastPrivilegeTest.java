package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Samples;
import dev.reeldock.local.template.Grants;
import dev.reeldock.local.template.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each function is granted is what it calls in these stories: nothing is missing, which no
 * emulator would say, and nothing is granted in vain.
 */
final class LeastPrivilegeTest {
  private static final String MODEL = "kling-v2-6";

  /** What Lambda itself does in the function's name: it takes from a queue, and keeps a log. */
  private static final Set<String> POLLING =
      Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

  private static final Set<String> LOGGING = Set.of("logs:CreateLogStream", "logs:PutLogEvents");

  /** Without it S3 says of a missing object that it is forbidden; no call asks for it. */
  static final String TOLD_OF_ABSENCE = "s3:ListBucket";

  /** A drain whose time is over wakes its own pool: {@code DispatchTimeTest}. */
  private static final Permission OUT_OF_TIME = new Permission("sqs:SendMessage", "DispatchQueue");

  /** A copy in parts that breaks is taken back: {@code MediaStoreContract}. */
  private static final Permission TAKEN_BACK =
      new Permission("s3:AbortMultipartUpload", "ResultBucket/*");

  @AutoClose private static final CallersReceiver receiver = new CallersReceiver();

  /** With a profile of the user's own, which functions read as they start. */
  @AutoClose
  private static final Reeldock reeldock =
      Reeldock.startWithProfile(
          "mine",
          ProfileFile.copied("kling", "mine"),
          Reeldock.allowing(receiver),
          FakeKlingSettings.fast());

  private static LogicalNames names = new LogicalNames(Map.of());
  private static Map<String, Set<Permission>> grants = Map.of();

  @BeforeAll
  static void tellEveryStory() throws IOException {
    String template = Files.readString(Path.of("../template.yaml"));
    grants = Grants.of(template);
    names =
        LogicalNames.of(
            Grants.resources(template)
                .collect(Collectors.toMap(reeldock::physicalId, logicalId -> logicalId)));
    storedListedAndFollowed();
    waitedAndRefused();
    refusedInTheCall();
    refusedInDoubt();
    copiedTwice();
    toldCallers();
    uploaded();
    assertThat(reeldock.api().post("/uploads", "{\"content_types\":[\"image/png\"]}").httpStatus())
        .isEqualTo(200);
    operated();
  }

  /** A person asks, gives up, and sends dead letters back. */
  private static void operated() {
    PersonsCommands person = reeldock.person();
    reeldock.kling().sendCallbacks(CallbackStyle.OFF);
    reeldock.kling().faults().loseNextCreateAfterAccepting();
    String lost = Job.submitted(reeldock, Order.ofSamples().externalTaskId("five")).taskId();
    assertThat(person.callbackUrl().done()).isTrue();
    assertThat(person.sendAgain(lost).text()).contains("adopted instead");
    reeldock.kling().faults().fillModel(MODEL);
    Order order = Order.imageToVideo().with("model_name", MODEL).externalTaskId("six");
    String waiting = Job.submitted(reeldock, order).taskId();
    assertThat(person.giveUp(waiting, "nobody waits for it").done()).isTrue();
    for (String queue : List.of("Collect", "Dispatch", "Ingest", "Reconcile", "Relay")) {
      try (FunctionQueue dead = new FunctionQueue(reeldock.physicalId(queue + "DeadLetters"))) {
        dead.wake(queue.equals("Dispatch") ? "mine/videos/default" : lost);
      }
      assertThat(person.redrive(queue.toLowerCase(Locale.ROOT)).text()).contains("1 ");
    }
  }

  /** Told twice, as its image was not there; and something that cannot be used. */
  private static void uploaded() {
    byte[] manifest =
        "{\"kind\":\"image2video\",\"image\":\"1.png\",\"prompt\":\"A cat\",\"external_task_id\":\"upload\"}"
            .getBytes(UTF_8);
    reeldock.sources().put("incoming/privilege/1.kling.json", manifest);
    reeldock.logs().await("an image is not there yet");
    reeldock.sources().put("incoming/privilege/1.png", Samples.bytes(Samples.CHELSEA));
    Job.found(reeldock, "/v1/videos/image2video", "upload", "{}").stored();
    reeldock.sources().put("incoming/privilege/2.kling.json", new byte[0]);
    reeldock.logs().await("] rejected");
  }

  private static void storedListedAndFollowed() {
    Job job = Job.submitted(reeldock, Order.ofSamples().externalTaskId("one"));
    job.stored();
    Answer list = reeldock.api().list("");
    assertThat(reeldock.api().follow(NamedFile.in(list.json().at("/data/0")).getFirst().link()))
        .isNotNull();
  }

  /** One waits, another behind it; then the provider refuses the second and takes the first. */
  private static void waitedAndRefused() {
    reeldock.kling().faults().fillModel(MODEL);
    Order order = Order.imageToVideo().with("model_name", MODEL);
    Job first = Job.submitted(reeldock, order);
    Job second = Job.submitted(reeldock, order.externalTaskId("two"));
    reeldock.dispatchQueue().awaitIdle();
    reeldock.table().makeDue(second.taskId());
    reeldock.dispatchQueue().awaitIdle();
    reeldock.kling().faults().freeModel(MODEL);
    first.storedInTime();
    second.storedInTime();
    reeldock.kling().faults().fillModel(MODEL);
    Job third = Job.submitted(reeldock, order.externalTaskId("three"));
    reeldock.dispatchQueue().awaitIdle();
    reeldock.kling().faults().refuseNextCreate(400, 1301, "content blocked");
    reeldock.kling().faults().freeModel(MODEL);
    third.endedInTime();
  }

  private static void refusedInTheCall() {
    reeldock.kling().faults().refuseNextCreate(400, 1301, "content blocked");
    Answer _ = reeldock.api().submit(Order.ofSamples().externalTaskId("four"));
  }

  private static void refusedInDoubt() {
    reeldock.kling().sendCallbacks(CallbackStyle.OFF);
    reeldock.kling().faults().loseNextCreateBeforeAccepting();
    reeldock.kling().faults().refuseNextCreate(400, 1301, "content blocked");
    Job job = Job.submitted(reeldock, Order.ofSamples());
    reeldock.table().elapse(job.taskId(), Duration.ofMinutes(1));
    reeldock.logs().await("[taskId=" + job.taskId() + "] collected: BACK_TO_QUEUE");
    job.endedInTime();
    reeldock.kling().sendCallbacks(CallbackStyle.ON);
  }

  /** As by a worker that died after the copy and before the write. */
  private static void copiedTwice() {
    reeldock.kling().faults().truncateNextDownload();
    Job job = Job.submitted(reeldock, Order.ofSamples());
    reeldock.logs().await("[taskId=" + job.taskId() + "] collected: COPY_FAILED");
    var finished = reeldock.table().item(job.taskId());
    reeldock.table().elapse(job.taskId(), Duration.ofMinutes(6));
    job.stored();
    reeldock.table().putBack(finished);
    job.stored();
  }

  /**
   * One of what is bought at once; and one that had to wait. Its receiver wants to be told again,
   * is down until only the schedule remembers it, and is told once more by those who have the time.
   */
  private static void toldCallers() {
    Job _ = Job.submitted(reeldock, Order.ofSamples().callbackUrl(receiver.url("/at-once")));
    reeldock.kling().faults().fillModel(MODEL);
    Order order = Order.imageToVideo().with("model_name", MODEL);
    Job job = Job.submitted(reeldock, order.callbackUrl(receiver.url("/told")));
    reeldock.dispatchQueue().awaitIdle();
    reeldock.kling().faults().freeModel(MODEL);
    job.storedInTime();
    RelayTries end = new RelayTries(job, "succeed");
    end.await("HTTP 204");
    receiver.answerAt("/told", CallersReceiver.answers(500));
    assertThat(job.tellAgain().httpStatus()).isEqualTo(200);
    Await.until("two tries in vain", end::came, came -> came.size() == 3);
    receiver.answerAt("/told", CallersReceiver.answers(204));
    reeldock.table().elapseRelay(job.taskId(), Duration.ofHours(1));
    end.await("HTTP 204");
    reeldock
        .table()
        .rememberSlow("default", receiver.host(), Instant.now().plus(Duration.ofHours(1)));
    int heard = receiver.heardAt("/told").size();
    assertThat(job.tellAgain().httpStatus()).isEqualTo(200);
    Await.until("a notice more", () -> receiver.heardAt("/told").size() > heard);
  }

  static Stream<String> functions() {
    return grants.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void statements_ofAFunction_grantWhatItCalls(String function) {
    assertThat(needed(function))
        .allMatch(call -> granted(function).stream().anyMatch(grant -> grant.covers(call)));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void statements_ofAFunction_grantNothingElse(String function) {
    Set<Permission> allowed = new HashSet<>(needed(function));
    if (function.equals("DispatchFunction")) {
      allowed.add(OUT_OF_TIME);
    }
    if (function.equals("CollectFunction")) {
      allowed.add(TAKEN_BACK);
    }

    assertThat(granted(function))
        .filteredOn(permission -> !POLLING.contains(permission.action()))
        .filteredOn(permission -> !LOGGING.contains(permission.action()))
        .filteredOn(permission -> !permission.action().equals(TOLD_OF_ABSENCE))
        .allMatch(grant -> allowed.stream().anyMatch(grant::covers));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void statements_ofAFunction_takeFromItsOwnQueuesOnly(String function) {
    Set<String> polled =
        granted(function).stream()
            .filter(permission -> POLLING.contains(permission.action()))
            .map(Permission::resource)
            .collect(Collectors.toSet());

    assertThat(polled)
        .isEqualTo(
            switch (function) {
              case "DispatchFunction" -> Set.of("DispatchQueue");
              case "CollectFunction" -> Set.of("CollectQueue");
              case "UploadFunction" -> Set.of("IngestQueue");
              case "RelayFunction" -> Set.of("RelayQueue", "PatientRelayQueue");
              case "OperatorFunction" ->
                  Set.of(
                      "CollectDeadLetters",
                      "DispatchDeadLetters",
                      "IngestDeadLetters",
                      "ReconcileDeadLetters",
                      "RelayDeadLetters");
              default -> Set.of();
            });
  }

  private static Set<Permission> granted(String function) {
    return grants.getOrDefault(function, Set.of());
  }

  /** Other tests' stacks have other names. */
  private static Set<Permission> needed(String function) {
    return AwsCalls.needed().getOrDefault(function, Set.of()).stream()
        .map(names::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
