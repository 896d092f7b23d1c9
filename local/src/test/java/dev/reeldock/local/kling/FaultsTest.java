package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.kling.Caller.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FaultsTest {
  private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  private final Caller caller = new Caller(kling);

  @AfterEach
  void stop() {
    caller.close();
    kling.close();
  }

  @Test
  void loseNextCreateAfterAccepting_create_buysWithoutAnAnswer() {
    kling.faults().loseNextCreateAfterAccepting();

    assertThatThrownBy(() -> caller.createRaw(Order.ofSamples().externalTaskId("mine")))
        .isInstanceOf(IOException.class);

    assertThat(kling.tasks()).hasSize(1);
    assertThat(caller.query("mine").code()).isZero();
    assertThat(kling.faults().happened()).isEqualTo(1);
  }

  @Test
  void loseNextCreateBeforeAccepting_create_buysNothing() {
    kling.faults().loseNextCreateBeforeAccepting();

    assertThatThrownBy(() -> caller.createRaw(Order.ofSamples())).isInstanceOf(IOException.class);

    assertThat(kling.tasks()).isEmpty();
    assertThat(kling.count(Route.CREATE)).isEqualTo(1);
  }

  @Test
  void refuseNextCreate_twoCreates_refusesTheFirst() {
    kling.faults().refuseNextCreate(429, 1102, "Account balance not enough");

    Answer refused = caller.create(Order.ofSamples());

    assertThat(refused.httpStatus()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo(1102);
    assertThat(refused.message()).isEqualTo("Account balance not enough");
    assertThat(caller.create(Order.ofSamples()).code()).isZero();
    assertThat(kling.tasks()).hasSize(1);
  }

  @Test
  void answerNextCreateWithHtml_create_buysNothing() throws Exception {
    kling.faults().answerNextCreateWithHtml(502);

    HttpResponse<String> answer = caller.createRaw(Order.ofSamples());

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).startsWith("<html>");
    assertThat(kling.tasks()).isEmpty();
  }

  @Test
  void delayNextCreate_create_buysAndAnswersInTheEnd() {
    kling.faults().delayNextCreate(Duration.ofMillis(30));

    assertThat(caller.create(Order.ofSamples()).code()).isZero();

    assertThat(kling.tasks()).hasSize(1);
    assertThat(kling.faults().pending()).isZero();
  }

  @Test
  void holdNextCreate_create_buysAtOnceAndAnswersWhenLetGo() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    kling.faults().holdNextCreate(latch);

    CompletableFuture<Answer> held =
        CompletableFuture.supplyAsync(() -> caller.create(Order.ofSamples()));
    while (kling.tasks().isEmpty()) {
      Caller.pause();
    }

    assertThat(caller.create(Order.ofSamples()).code()).isZero();
    assertThat(held).isNotDone();
    latch.countDown();
    assertThat(held.get(60, TimeUnit.SECONDS).code()).isZero();
    assertThat(kling.tasks()).hasSize(2);
  }

  @Test
  void failNextTask_twoTasks_failsTheFirst() {
    kling.faults().failNextTask();

    Answer failed = caller.createdToTheEnd(Order.ofSamples());

    assertThat(failed.data("task_status")).isEqualTo("failed");
    assertThat(failed.data("task_status_msg")).isEqualTo("Failure to pass the risk control system");
    assertThat(failed.data().get("task_result").size()).isZero();
    assertThat(caller.createdToTheEnd(Order.ofSamples()).data("task_status")).isEqualTo("succeed");
  }

  @Test
  void forbidNextDownloads_two_thirdSucceeds() throws Exception {
    URI url = caller.createdToTheEnd(Order.ofSamples()).videoUrl();
    kling.faults().forbidNextDownloads(2);

    assertThat(caller.download(url).statusCode()).isEqualTo(403);
    assertThat(caller.download(url).statusCode()).isEqualTo(403);
    assertThat(caller.download(url).statusCode()).isEqualTo(200);
  }

  @Test
  void truncateNextDownload_download_breaksOff() throws Exception {
    URI url = caller.createdToTheEnd(Order.ofSamples()).videoUrl();
    kling.faults().truncateNextDownload();

    assertThatThrownBy(() -> caller.download(url)).isInstanceOf(IOException.class);
    byte[] whole = caller.download(url).body();
    assertThat(Arrays.copyOfRange(whole, 4, 8)).asString().isEqualTo("ftyp");
  }

  @Test
  void forgetExternalIds_query_findsOnlyById() {
    String id = caller.create(Order.ofSamples().externalTaskId("mine")).data("task_id");

    kling.faults().forgetExternalIds();
    assertThat(caller.query("mine").code()).isEqualTo(1201);
    assertThat(caller.query(id).code()).isZero();

    kling.faults().rememberExternalIds();
    assertThat(caller.query("mine").code()).isZero();
  }

  @Test
  void retireModel_create_is1203() {
    kling.faults().retireModel("kling-v1-6");

    Answer answer = caller.create(Order.ofSamples());

    assertThat(answer.httpStatus()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(1203);
    assertThat(answer.message())
        .isEqualTo("The model 'kling-v1-6' has been discontinued and is no longer available.");
  }

  @Test
  void refuseCreates_untilAccepted_refusesEach() {
    kling.faults().refuseCreates(429, 1101, "Account is in arrears");
    kling.faults().refuseNextCreate(400, 1301, "content blocked");

    assertThat(caller.create(Order.ofSamples()).code()).isEqualTo(1301);
    assertThat(caller.create(Order.ofSamples()).code()).isEqualTo(1101);
    assertThat(caller.create(Order.textToVideo()).code()).isEqualTo(1101);
    assertThat(kling.tasks()).isEmpty();
    assertThat(kling.faults().happened()).isOne();

    kling.faults().acceptCreates();
    assertThat(caller.create(Order.ofSamples()).code()).isZero();
  }

  @Test
  void refusedCreates_ofEachExternalId_areCounted() throws Exception {
    kling.faults().refuseNextCreate(429, 1303, "parallel task over resource pack limit");
    kling.faults().answerNextCreateWithHtml(502);
    caller.create(Order.textToVideo().externalTaskId("one"));
    HttpResponse<String> _ = caller.createRaw(Order.textToVideo().externalTaskId("two"));
    caller.create(Order.textToVideo().externalTaskId("two").with("mode", "standard"));
    caller.create(Order.textToVideo().externalTaskId("three"));
    caller.create(Order.textToVideo().with("mode", "standard"));
    caller.query("four");

    assertThat(kling.refusedCreates()).isEqualTo(Map.of("one", 1, "two", 2));
  }

  @Test
  void tasks_severalKinds_areInTheOrderOfAcceptance() {
    List<Order> orders = List.of(Order.textToVideo(), Order.multiImageToImage(), Order.ofSamples());
    orders.forEach(caller::create);

    assertThat(kling.tasks())
        .extracting(task ->
            "%s/%s".formatted(task.order().kind().family().word(), task.order().kind().path()))
        .containsExactlyElementsOf(orders.stream().map(Order::path).toList());
  }
}
