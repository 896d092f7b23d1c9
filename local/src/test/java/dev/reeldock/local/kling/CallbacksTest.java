package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackListener.Posted;
import dev.reeldock.local.kling.Delivery.Answered;
import dev.reeldock.local.kling.Delivery.Unanswered;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CallbacksTest {
  private static final String NAME = "abc.execute-api.us-east-1.amazonaws.com";

  private final CallbackListener listener;

  CallbacksTest() throws IOException {
    listener = new CallbackListener();
  }

  @AfterEach
  void stop() {
    listener.close();
  }

  @Test
  void callback_eachChangeOfStatus_isPosted() {
    try (FakeKling kling = start(CallbackStyle.ON);
        Caller caller = new Caller(kling)) {
      caller.create(order());

      assertThat(listener.next(3))
          .extracting(Posted::status)
          .containsExactlyInAnyOrder("submitted", "processing", "succeed");
    }
  }

  @Test
  void callback_atTheEnd_isTheBareTask() {
    try (FakeKling kling = start(CallbackStyle.ON);
        Caller caller = new Caller(kling)) {
      String id = caller.create(order()).data("task_id");

      Posted end = end(listener.next(3));
      assertThat(end.path()).isEqualTo("/callbacks/task/token?a=1%2F2");
      assertThat(end.contentType()).isEqualTo("application/json; charset=utf-8");
      assertThat(end.body().get("task_id").asText()).isEqualTo(id);
      assertThat(end.body().get("task_info").get("external_task_id").asText()).isEqualTo("mine");
      assertThat(end.body().get("final_unit_deduction").asText()).isEqualTo("2");
      assertThat(end.body().get("data")).isNull();
      assertThat(end.body()).isEqualTo(caller.query(id).data());
    }
  }

  @Test
  void callback_doubledAndReversed_comesTwiceLatestFirst() {
    try (FakeKling kling = start(CallbackStyle.DOUBLED_AND_REVERSED);
        Caller caller = new Caller(kling)) {
      caller.create(order());

      assertThat(listener.next(6))
          .extracting(Posted::status)
          .containsExactly(
              "succeed", "succeed", "processing", "processing", "submitted", "submitted");
    }
  }

  @Test
  void callback_off_isNeverPosted() {
    try (FakeKling kling = start(CallbackStyle.OFF);
        Caller caller = new Caller(kling)) {
      caller.createdToTheEnd(order());

      assertThat(kling.deliveries()).isEmpty();
    }
  }

  @Test
  void delivery_answeredWithAnError_isTriedAgain() {
    listener.answerNextWith(503);
    try (FakeKling kling = start(CallbackStyle.DOUBLED_AND_REVERSED);
        Caller caller = new Caller(kling)) {
      String id = caller.create(order()).data("task_id");

      listener.next(7);
      assertThat(deliveries(kling, 7))
          .startsWith(
              new Delivery(id, "succeed", 1, new Answered(503)),
              new Delivery(id, "succeed", 2, new Answered(200)),
              new Delivery(id, "succeed", 1, new Answered(200)));
    }
  }

  @Test
  void delivery_nobodyListening_isGivenUpAfterFourAttempts() {
    try (FakeKling kling = start(CallbackStyle.ON);
        Caller caller = new Caller(kling)) {
      caller.create(order().callbackUrl("http://127.0.0.1:1/nobody"));

      assertThat(deliveries(kling, 12))
          .filteredOn(delivery -> delivery.status().equals("submitted"))
          .allMatch(delivery -> delivery.answer() instanceof Unanswered)
          .extracting(Delivery::attempt)
          .containsExactly(1, 2, 3, 4);
    }
  }

  private FakeKling start(CallbackStyle style) {
    FakeKling kling = FakeKling.start(FakeKlingSettings.fast().withCallbacks(style));
    kling.resolve(NAME, listener.baseUrl());
    return kling;
  }

  private static Order order() {
    return Order.ofSamples()
        .externalTaskId("mine")
        .callbackUrl("https://" + NAME + "/callbacks/task/token?a=1%2F2");
  }

  private static Posted end(List<Posted> callbacks) {
    return callbacks.stream()
        .filter(callback -> callback.status().equals("succeed"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Delivery> deliveries(FakeKling kling, int count) {
    while (kling.deliveries().size() < count) {
      Caller.pause();
    }
    return kling.deliveries();
  }
}
