package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Order;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The stories, and those of a caller that asked to be told. */
abstract class RelaySuite extends AskingSuite {
  /** One for all stories, which the stack lets tasks be told at. */
  abstract CallersReceiver receiver();

  private Job submitted(String path) {
    return Job.submitted(stack(), Order.ofSamples().callbackUrl(receiver().url(path)));
  }

  private String secret() {
    return Json.fields(stack().secret("RelaySecrets")).getOrDefault("default", "").toString();
  }

  @Test
  void relay_receiverUp_isToldTheEndSignedAndWithALinkThatWorks() {
    Job job = submitted("/up");
    HeardNotice end = receiver().await("/up", "succeed");
    URI link = stack().reachable(URI.create(end.text("/task_result/videos/0/url")));

    assertThat(receiver().heardAt("/up"))
        .allMatch(notice -> notice.isSignedBy(secret()))
        .allMatch(notice -> notice.id().equals(job.taskId() + "-" + notice.status()))
        .extracting(HeardNotice::id)
        .doesNotHaveDuplicates();
    assertThat(Sha256.of(stack().api().follow(link).bytes()))
        .isEqualTo(NamedFile.in(job.stored().json().get("data")).getFirst().sha256());
  }

  @Test
  void relay_askedForAgain_isToldOnceMoreUnderTheSameId() {
    receiver().answerAt("/again", CallersReceiver.answers(200));
    Job job = submitted("/again");
    RelayTries end = new RelayTries(job, "succeed");
    end.await("HTTP 200");
    receiver().answerAt("/again", CallersReceiver.answers(202));

    assertThat(job.tellAgain().httpStatus()).isEqualTo(200);
    end.await("HTTP 202");

    assertThat(receiver().heardAt("/again"))
        .filteredOn(notice -> notice.status().equals("succeed"))
        .hasSize(2)
        .extracting(HeardNotice::id)
        .containsOnly(job.taskId() + "-succeed");
  }

  @Test
  void relay_receiverGone_isToldNothingMoreUntilItAsks() {
    receiver().answerAt("/gone", CallersReceiver.answers(410), CallersReceiver.answers(204));
    Job job = submitted("/gone");
    job.stored();
    Await.until("a receiver that is gone", () -> job.relays().text("/data/ending").equals("gone"));

    assertThat(job.tellAgain().httpStatus()).isEqualTo(200);
    new RelayTries(job, "succeed").await("HTTP 204");

    assertThat(receiver().heardAt("/gone")).hasSize(2);
  }
}
