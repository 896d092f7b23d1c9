package dev.reeldock.local.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Faults;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.ProviderTask;
import dev.reeldock.local.openapi.ApiDocument;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers are told of their tasks where they asked to be told. */
final class RelayJourneyTest {
  @AutoClose private static final CallersReceiver receiver = new CallersReceiver();

  @AutoClose
  private static final Reeldock reeldock = Reeldock.startWith(FakeKlingSettings.fast(), receiver);

  @BeforeAll
  static void addTheOtherCaller() {
    Callers.addTheOther(reeldock);
    reeldock.putSecret("RelaySecrets", RelaySecret.ofBoth());
  }

  @AfterEach
  void callbacksAreSent() {
    reeldock.kling().sendCallbacks(CallbackStyle.ON);
  }

  @AfterAll
  static void allWasSaidAsDocumentedAndNothingInALog() {
    assertThat(reeldock.traffic().problems(ApiDocument.read())).isEmpty();
    for (HeardNotice notice : receiver.heard()) {
      assertThat(reeldock.logs().all())
          .noneMatch(line -> line.contains(notice.body()))
          .noneMatch(line -> line.contains(notice.path()) || line.contains("hush"));
    }
  }

  private static Job submitted(String path) {
    return Job.submitted(reeldock, Order.ofSamples().callbackUrl(receiver.url(path)));
  }

  @Test
  void receiverUp_everyStatus_isToldOnceInOrderInKlingsOwnFields() {
    List<HeardNotice> klings = KlingsOwnNotices.heard(reeldock.kling(), receiver, "/kling");
    reeldock.kling().sendCallbacks(CallbackStyle.OFF);
    Order order = Order.ofSamples().externalTaskId("scene 1").callbackUrl(receiver.url("/up"));
    Job job = Job.submitted(reeldock, order);
    ProviderTask _ = reeldock.providerEnded(job.taskId());
    for (String status : List.of("submitted", "processing", "succeed")) {
      if (!status.equals("submitted")) {
        job.callBack(status);
      }
      new RelayTries(job, status).await("HTTP 204");
    }

    List<HeardNotice> ours = receiver.heardAt("/up");
    assertThat(ours)
        .extracting(HeardNotice::status)
        .containsExactly("submitted", "processing", "succeed");
    assertThat(ours)
        .extracting(KlingsOwnNotices::fields)
        .isEqualTo(klings.stream().map(KlingsOwnNotices::fields).toList());
    assertThat(ours).allMatch(notice -> isOf(job, notice));
    assertLinkWorks(job, ours.getLast());
  }

  private static boolean isOf(Job job, HeardNotice notice) {
    return notice.text("/task_id").equals(job.taskId())
        && notice.text("/task_info/external_task_id").equals("scene 1")
        && notice.id().equals(job.taskId() + "-" + notice.status())
        && notice.isSignedBy(RelaySecret.OF_DEFAULT);
  }

  private static void assertLinkWorks(Job job, HeardNotice end) {
    NamedFile file = NamedFile.in(job.query().json().get("data")).getFirst();
    URI link = reeldock.reachable(URI.create(end.text("/task_result/videos/0/url")));
    assertThat(Sha256.of(reeldock.api().follow(link).bytes())).isEqualTo(file.sha256());
  }

  @Test
  void generationFails_receiverIsTold() {
    reeldock.kling().faults().failNextTask();
    Job job = submitted("/failed");

    HeardNotice notice = receiver.await("/failed", "failed");

    assertThat(notice.text("/task_id")).isEqualTo(job.taskId());
    assertThat(notice.text("/task_status_msg")).isEqualTo(Faults.RISK_CONTROL);
    assertThat(notice.isSignedBy(RelaySecret.OF_DEFAULT)).isTrue();
  }

  @Test
  void receiverGone_nothingMoreComes() {
    receiver.answerAt("/gone", CallersReceiver.answers(410));
    Job job = submitted("/gone");
    job.stored();
    awaitNotDue(job);

    assertThat(receiver.heardAt("/gone")).hasSize(1);
    assertThat(job.relays().text("/data/ending")).isEqualTo("gone");
    assertThat(job.relays().json().at("/data/to_tell").isNull()).isTrue();
  }

  private static void awaitNotDue(Job job) {
    Await.until(
        "a task that is not due",
        () -> {
          reeldock.table().makeDue(job.taskId());
          return !reeldock.table().item(job.taskId()).containsKey("dueAt");
        });
  }

  @Test
  void twoCallers_eachIsToldByItsOwnSecretAtItsOwnUrl() {
    try (ApiClient other = reeldock.apiWith(Callers.OTHER_KEY)) {
      String ours = submitted("/ours").taskId();
      String theirs = other.submit(Order.ofSamples().callbackUrl(receiver.url("/theirs"))).taskId();

      HeardNotice toUs = receiver.await("/ours", "succeed");
      HeardNotice toThem = receiver.await("/theirs", "succeed");

      assertThat(toUs.text("/task_id")).isEqualTo(ours);
      assertThat(toUs.isSignedBy(RelaySecret.OF_DEFAULT)).isTrue();
      assertThat(toUs.isSignedBy(RelaySecret.OF_OTHER)).isFalse();
      assertThat(toThem.text("/task_id")).isEqualTo(theirs);
      assertThat(toThem.isSignedBy(RelaySecret.OF_OTHER)).isTrue();
      assertThat(toThem.isSignedBy(RelaySecret.OF_DEFAULT)).isFalse();
    }
  }

  @Test
  void manifestWithCallbackUrl_receiverIsTold() {
    String manifest =
        "{\"kind\":\"text2video\",\"prompt\":\"A pier\",\"external_task_id\":\"pier\",\"callback_url\":\""
            + receiver.url("/upload")
            + "\"}";
    reeldock.sources().put("incoming/relays/pier.kling.json", manifest.getBytes(UTF_8));

    HeardNotice notice = receiver.await("/upload", "succeed");

    assertThat(notice.text("/task_info/external_task_id")).isEqualTo("pier");
    assertThat(notice.isSignedBy(RelaySecret.OF_DEFAULT)).isTrue();
  }
}
