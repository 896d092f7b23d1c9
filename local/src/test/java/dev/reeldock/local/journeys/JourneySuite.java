package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.Delivery;
import dev.reeldock.local.kling.Faults;
import dev.reeldock.local.kling.Order;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stories of the whole system, from a caller's first request to what lies in the bucket, told alike
 * wherever the stack runs. They share one stack and its fake Kling, and leave both as they were.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneySuite extends UploadSuite {
  private static final String UNKNOWN_TASK = "0123456789abcdef0123456789abcdef";

  @AfterEach
  void everythingIsAsUsual() {
    stack().kling().sendCallbacks(CallbackStyle.ON);
    assertThat(stack().kling().faults().pending()).as("faults that never happened").isZero();
  }

  Stream<Order> orders() {
    return OneOfEachKind.orders(stack().kling()).stream();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void submit_eachKind_isBoughtOnceAndStored(Order order) {
    Job job = Job.submitted(stack(), order);
    job.stored();

    Stored.assertOnce(job);
    assertThat(job.sent()).isEqualTo(Spelt.asked(job));
  }

  @Test
  void submit_generationFails_tellsTheProvidersWords() {
    stack().kling().faults().failNextTask();
    Job job = Job.submitted(stack(), Order.ofSamples());
    Answer answer = job.ended();

    assertThat(answer.taskStatus()).isEqualTo("failed");
    assertThat(answer.text("/data/task_status_msg")).isEqualTo(Faults.RISK_CONTROL);
    assertThat(stack().results().keys(job.taskId())).isEmpty();
    assertThat(stack().purchases(job.taskId())).hasSize(1);
  }

  @Test
  void submit_refusedByTheProvider_isAnsweredInItsWords() {
    int bought = stack().kling().tasks().size();
    stack().kling().faults().refuseNextCreate(400, 1301, "content blocked");
    Answer answer = stack().api().submit(Order.ofSamples());

    assertRefused(answer, 400, 1301);
    assertThat(answer.message()).isEqualTo("content blocked");
    assertThat(stack().kling().tasks()).hasSize(bought);
  }

  @Test
  void submit_noFreeSlot_waitsItsTurnAndIsStored() {
    stack().kling().faults().refuseNextCreate(429, 1303, "parallel task over resource pack limit");
    Job job = Job.submitted(stack(), Order.ofSamples());
    job.storedInTime();

    Stored.assertOnce(job);
    assertThat(stack().creates(job.taskId())).hasSize(2);
  }

  @Test
  void callbacks_doubledAndReversed_isStoredOnce() {
    stack().kling().sendCallbacks(CallbackStyle.DOUBLED_AND_REVERSED);
    Job job = Job.submitted(stack(), Order.ofSamples());
    job.stored();
    Await.until("every callback", () -> deliveries(job).size() >= 6);

    Stored.assertOnce(job);
    assertThat(job.query().taskStatus()).isEqualTo("succeed");
  }

  @Test
  void callback_forgedSuccess_theProvidersVideoIsStored() {
    try (RecordingServer forger = new RecordingServer()) {
      Job job = Job.submitted(stack(), Order.ofSamples());
      String forged =
          CallbackBody.succeed(job.bought().id(), job.taskId(), forger.url("/forged.mp4"));

      assertThat(stack().api().post(stack().callbackUrl(job.taskId()), forged).httpStatus())
          .isEqualTo(200);
      job.storedInTime();

      Stored.assertOnce(job);
      assertThat(forger.requests()).isEmpty();
    }
  }

  @Test
  void callback_withoutTheTasksToken_isNotFound() {
    Job job = Job.submitted(stack(), Order.ofSamples());
    Job other = Job.submitted(stack(), Order.ofSamples());
    String body = CallbackBody.of(job.bought().id(), job.taskId(), "failed");
    String url = stack().callbackUrl(job.taskId()).toString();
    String token = lastPart(url);

    for (String wrong :
        List.of(
            url.replace(job.taskId(), UNKNOWN_TASK),
            url.replace(token, lastPart(stack().callbackUrl(other.taskId()).toString())),
            url.replace(token, token.replaceFirst(".$", "")))) {
      assertThat(stack().api().post(URI.create(wrong), body).httpStatus()).isEqualTo(404);
    }
    job.stored();
    other.stored();
  }

  @Test
  void submit_usedExternalId_isRefusedAndNotBought() {
    Order order = Order.ofSamples().externalTaskId("scene 7/take 2");
    Job job = Job.submitted(stack(), order);
    int bought = stack().kling().tasks().size();
    Answer second = stack().api().submit(order);

    assertRefused(second, 400, 1201);
    assertThat(stack().kling().tasks()).hasSize(bought);
    assertThat(stack().api().query("scene%207%2Ftake%202").taskId()).isEqualTo(job.taskId());
    job.stored();
  }

  @Test
  void query_unknownTask_is1201() {
    assertRefused(stack().api().query(UNKNOWN_TASK), 400, 1201);
  }

  @Test
  void query_anotherCallersTask_isAsIfThereWereNone() {
    Job job = Job.submitted(stack(), Order.ofSamples().externalTaskId("only mine"));

    try (ApiClient other = stack().apiWith(Callers.OTHER_KEY)) {
      assertRefused(other.query(job.taskId()), 400, 1201);
      assertRefused(other.query("only%20mine"), 400, 1201);
      assertThat(Json.texts(other.list("").json().get("data"), "task_id")).isEmpty();
    }
    job.stored();
  }

  @Test
  void list_newTask_isFirstAndAsAQueryHasIt() {
    Job job = Job.submitted(stack(), Order.ofSamples());
    Answer stored = job.stored();

    Answer list = stack().api().list("?pageNum=1&pageSize=1");

    assertThat(list.text("/data/0/task_id")).isEqualTo(job.taskId());
    assertThat(list.text("/data/0/task_result/videos/0/sha256")).isEqualTo(stored.video("sha256"));
  }

  @ParameterizedTest
  @MethodSource("closedDoors")
  void call_withoutAuthorization_is1001(Door door) {
    assertRefused(stack().api().stranger(door.method(), door.path(UNKNOWN_TASK)), 401, 1001);
  }

  static Stream<Door> closedDoors() {
    return Door.all().filter(door -> !door.isOpen());
  }

  @Test
  void artifactLink_tampered_isNotFound() {
    Job job = Job.submitted(stack(), Order.ofSamples());
    URI link = NamedFile.in(job.stored().json().get("data")).getFirst().link();
    String wrong = stack().reachable(link) + "x";

    assertThat(stack().api().get(URI.create(wrong)).httpStatus()).isEqualTo(404);
    assertThat(stack().api().head(URI.create(wrong)).httpStatus()).isEqualTo(404);
  }

  final List<Delivery> deliveries(Job job) {
    String id = job.bought().id();
    return stack().kling().deliveries().stream()
        .filter(delivery -> delivery.taskId().equals(id))
        .toList();
  }

  private static void assertRefused(Answer answer, int httpStatus, int code) {
    assertThat(answer.httpStatus()).as(answer.body()).isEqualTo(httpStatus);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.text("/request_id")).isNotEmpty();
    assertThat(answer.json().get("data")).isNull();
  }

  private static String lastPart(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }
}
