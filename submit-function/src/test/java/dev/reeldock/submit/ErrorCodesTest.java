package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.BODY;
import static dev.reeldock.submit.SubmitFixture.POOL;
import static dev.reeldock.submit.SubmitFixture.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.CallbackUrls;
import dev.reeldock.provider.Profile;
import dev.reeldock.provider.http.ClientAndServer;
import dev.reeldock.task.Refusal;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each of Kling's codes, from its answer over HTTP to the task and its caller. A task that is
 * QUEUED is sent again in its turn, one that is SUBMITTING is asked about before it is sent again,
 * and one that has FAILED is never sent again. Sources: Kling's error page, or an answer that was
 * seen, in its own words.
 */
final class ErrorCodesTest {
  @AutoClose private final ClientAndServer kling = new ClientAndServer();

  private final SubmitFixture fixture = new SubmitFixture();
  private final Attempt attempt =
      new Attempt(
          fixture.tasks,
          kling.client(),
          fixture.inputs,
          new CallbackUrls(fixture.callbackTokens, SubmitFixture.CALLBACKS),
          fixture.clock);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # code | http | words                                  | state of the task | the caller is told | source
               0 |  200 | SUCCEED                                | SUBMITTED         | taken              | seen
            1000 |  401 | authentication failed                  | FAILED            | the refusal        | page
            1001 |  401 | Authorization is empty                 | FAILED            | the refusal        | seen
            1002 |  401 | api key not found                      | FAILED            | the refusal        | seen
            1003 |  401 | Authorization not yet valid            | FAILED            | the refusal        | page
            1004 |  401 | Authorization expired                  | FAILED            | the refusal        | page
            1100 |  429 | account abnormal                       | FAILED            | the refusal        | page
            1101 |  429 | account in arrears                     | FAILED            | the refusal        | page
            1102 |  429 | Account balance not enough             | FAILED            | the refusal        | seen
            1103 |  403 | no right to this model                 | FAILED            | the refusal        | page
            1200 |  400 | bad parameter                          | FAILED            | the refusal        | seen
            1201 |  400 | invalid value for duration             | FAILED            | the refusal        | page
            1201 |  400 | External_task_id 0f already exists     | SUBMITTING        | taken              | seen
            1202 |  404 | method invalid                         | FAILED            | the refusal        | page
            1203 |  404 | The model is discontinued              | FAILED            | the refusal        | seen
            1300 |  400 | platform policy                        | FAILED            | the refusal        | page
            1301 |  400 | content blocked                        | FAILED            | the refusal        | seen
            1302 |  429 | too many requests                      | QUEUED            | taken              | page
            1303 |  429 | parallel task over resource pack limit | QUEUED            | taken              | seen
            1304 |  429 | not on the IP list                     | FAILED            | the refusal        | page
            5000 |  500 | internal error                         | SUBMITTING        | taken              | page
            5001 |  503 | maintenance                            | QUEUED            | taken              | page
            5002 |  504 | internal timeout                       | SUBMITTING        | taken              | page
          """)
  void run_inACall_failsOrKeepsTheTaskAndTellsTheCaller(
      int code, int status, String words, StateName state, String told) {
    Refusal answer = answer(code, status, words);
    Submit submit =
        new Submit(
            fixture.tasks,
            fixture.inputs,
            attempt,
            fixture.wakeUps,
            Profile.KLING.name(),
            fixture.clock,
            new Random(1));

    SubmitOutcome outcome = submit.run(call(BODY));

    assertThat(fixture.only().state().name()).isEqualTo(state);
    if (told.equals("the refusal")) {
      assertThat(outcome).isEqualTo(new SubmitOutcome.Refused(answer));
    } else {
      assertThat(outcome).isInstanceOf(SubmitOutcome.Taken.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # code | http | words                                  | state of the task | the drain      | source
               0 |  200 | SUCCEED                                | SUBMITTED         | goes on        | seen
            1000 |  401 | authentication failed                  | QUEUED            | calls a person | page
            1001 |  401 | Authorization is empty                 | QUEUED            | calls a person | seen
            1002 |  401 | api key not found                      | QUEUED            | calls a person | seen
            1003 |  401 | Authorization not yet valid            | QUEUED            | calls a person | page
            1004 |  401 | Authorization expired                  | QUEUED            | calls a person | page
            1100 |  429 | account abnormal                       | QUEUED            | calls a person | page
            1101 |  429 | account in arrears                     | QUEUED            | calls a person | page
            1102 |  429 | Account balance not enough             | QUEUED            | calls a person | seen
            1103 |  403 | no right to this model                 | FAILED            | goes on        | page
            1200 |  400 | bad parameter                          | FAILED            | goes on        | seen
            1201 |  400 | invalid value for duration             | FAILED            | goes on        | page
            1201 |  400 | External_task_id 0f already exists     | SUBMITTING        | ends           | seen
            1202 |  404 | method invalid                         | FAILED            | goes on        | page
            1203 |  404 | The model is discontinued              | FAILED            | goes on        | seen
            1300 |  400 | platform policy                        | FAILED            | goes on        | page
            1301 |  400 | content blocked                        | FAILED            | goes on        | seen
            1302 |  429 | too many requests                      | QUEUED            | ends           | page
            1303 |  429 | parallel task over resource pack limit | QUEUED            | ends           | seen
            1304 |  429 | not on the IP list                     | QUEUED            | calls a person | page
            5000 |  500 | internal error                         | SUBMITTING        | ends           | page
            5001 |  503 | maintenance                            | QUEUED            | ends           | page
            5002 |  504 | internal timeout                       | SUBMITTING        | ends           | page
          """)
  void run_whileWaiting_failsOrKeepsTheTaskAndGoesOnOrEnds(
      int code, int status, String words, StateName state, String drain) {
    answer(code, status, words);
    Task oldest = fixture.queued();
    fixture.queued();
    List<AttemptOutcome> outcomes = new ArrayList<>();

    new Dispatch(new Turns(fixture.tasks, fixture.clock), attempt, fixture.wakeUps)
        .run(POOL, () -> true, tried -> outcomes.add(tried.outcome()));

    assertThat(fixture.find(oldest.id()).state().name()).isEqualTo(state);
    assertThat(outcomes).hasSize(drain.equals("goes on") ? 2 : 1);
    assertThat(outcomes.getFirst().marked().isPresent()).isEqualTo(drain.contains("a person"));
  }

  /** Kling answers so, whatever it is asked. */
  private Refusal answer(int code, int status, String words) {
    String data = code == 0 ? ",\"data\":{\"task_id\":\"913827032734642185\"}" : "";
    kling.server.answer(
        status, "{\"code\":" + code + ",\"message\":\"" + words + "\"" + data + "}");
    return new Refusal(code, words, status);
  }
}
