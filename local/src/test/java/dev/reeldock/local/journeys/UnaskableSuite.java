package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.kling.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The stories, and two of a provider that cannot be asked. */
abstract class UnaskableSuite extends JourneySuite {

  /** Nothing is known, so nothing is said, and nothing is bought again. */
  @Test
  void callbacks_allLost_leaveTheTaskAsItWas() {
    stack().kling().sendCallbacks(CallbackStyle.OFF);
    Job job = Job.submitted(stack(), Order.ofSamples());
    Await.until("the provider's end of the task", () -> job.bought().state().isEnd());
    stack().table().makeDue(job.taskId());
    Await.until("a look at the task", () -> stack().table().asks(job.taskId()) > 0);

    assertThat(job.query().taskStatus()).isEqualTo("submitted");
    assertThat(stack().purchases(job.taskId())).hasSize(1);
    assertThat(stack().kling().count(Route.QUERY)).isZero();
  }

  /** The create was lost before it came; the person has looked in the console. */
  @Test
  void sendAgain_byAPersonWhoKnows_isBoughtOnceAndStored() {
    stack().kling().faults().loseNextCreateBeforeAccepting();
    Job job = Job.submitted(stack(), Order.ofSamples());
    stack().table().elapse(job.taskId(), Duration.ofMinutes(1));
    Await.until(
        "a call for a person",
        () -> job.query().text("/data/task_status_msg").startsWith("needs attention"));

    assertThat(stack().person().explain(job.taskId()).text())
        .contains("CANNOT_TELL", "make sendagain TASK=" + job.taskId());
    assertThat(stack().person().sendAgain(job.taskId()).text()).contains("CONFIRM=may-buy-twice");
    assertThat(stack().person().sendAgainAndMayBuyTwice(job.taskId()).done()).isTrue();
    job.stored();
    assertThat(stack().purchases(job.taskId())).hasSize(1);
  }

  @Test
  void submit_answerLost_isStoredByTheCallback() {
    stack().kling().faults().loseNextCreateAfterAccepting();
    Job job = Job.submitted(stack(), Order.ofSamples());
    job.stored();

    Stored.assertOnce(job);
    assertThat(stack().creates(job.taskId())).hasSize(1);
  }
}
