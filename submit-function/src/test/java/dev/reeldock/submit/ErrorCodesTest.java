package dev.reeldock.submit;

import static dev.reeldock.submit.SubmitFixture.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.json.JsonObject;
import dev.reeldock.provider.http.ClientAndServer;
import dev.reeldock.provider.profile.SampleProfiles;
import dev.reeldock.task.StateName;
import dev.reeldock.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
  private static final String ROWS =
      """
      # code | http | words                                  | in a call  | waiting    | the drain      | source
           0 |  200 | SUCCEED                                | SUBMITTED  | SUBMITTED  | goes on        | seen
        1000 |  401 | authentication failed                  | FAILED     | QUEUED     | calls a person | page
        1001 |  401 | Authorization is empty                 | FAILED     | QUEUED     | calls a person | seen
        1002 |  401 | api key not found                      | FAILED     | QUEUED     | calls a person | seen
        1003 |  401 | Authorization not yet valid            | FAILED     | QUEUED     | calls a person | page
        1004 |  401 | Authorization expired                  | FAILED     | QUEUED     | calls a person | page
        1100 |  429 | account abnormal                       | FAILED     | QUEUED     | calls a person | page
        1101 |  429 | account in arrears                     | FAILED     | QUEUED     | calls a person | page
        1102 |  429 | Account balance not enough             | FAILED     | QUEUED     | calls a person | seen
        1103 |  403 | no right to this model                 | FAILED     | QUEUED     | calls a person | page
        1200 |  400 | bad parameter                          | FAILED     | FAILED     | goes on        | seen
        1201 |  400 | invalid value for duration             | FAILED     | FAILED     | goes on        | page
        1201 |  400 | External_task_id 0f already exists     | SUBMITTING | SUBMITTING | ends           | seen
        1202 |  404 | method invalid                         | FAILED     | FAILED     | goes on        | page
        1203 |  404 | The model is discontinued              | FAILED     | FAILED     | goes on        | seen
        1300 |  400 | platform policy                        | FAILED     | FAILED     | goes on        | page
        1301 |  400 | content blocked                        | FAILED     | FAILED     | goes on        | seen
        1302 |  429 | too many requests                      | QUEUED     | QUEUED     | ends           | page
        1303 |  429 | parallel task over resource pack limit | QUEUED     | QUEUED     | ends           | seen
        1304 |  429 | not on the IP list                     | FAILED     | QUEUED     | calls a person | page
        5000 |  500 | internal error                         | SUBMITTING | SUBMITTING | ends           | page
        5001 |  503 | maintenance                            | QUEUED     | QUEUED     | ends           | page
        5002 |  504 | internal timeout                       | SUBMITTING | SUBMITTING | ends           | page
      """;

  @AutoClose private final ClientAndServer kling = new ClientAndServer();

  private final SubmitFixture fixture = new SubmitFixture();
  private final Attempt attempt =
      new Attempt(
          fixture.tasks, kling.client(), fixture.inputs, fixture.callbackUrls, fixture.clock);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ROWS)
  void handleRequest_codeInTheCall_failsOrKeepsTheTaskAndTellsTheCaller(
      int code, int status, String words, StateName state) {
    answer(code, status, words);

    JsonObject answer = submit();
    JsonObject body = Calls.body(answer);

    assertThat(fixture.only().state().name()).isEqualTo(state);
    if (state == StateName.FAILED) {
      assertThat(answer.wholeNumber("statusCode")).contains((long) status);
      assertThat(body.wholeNumber("code")).contains((long) code);
      assertThat(body.text("message")).contains(words);
    } else {
      assertThat(answer.wholeNumber("statusCode")).contains(200L);
      assertThat(body.wholeNumber("code")).contains(0L);
      assertThat(body.object("data").orElseThrow().text("task_status")).contains("submitted");
    }
  }

  private JsonObject submit() {
    Submit submit =
        new Submit(
            fixture.tasks,
            fixture.inputs,
            attempt,
            fixture.wakeUps,
            SampleProfiles.KLING.name(),
            fixture.clock,
            new Random(1));
    Map<String, @Nullable Object> event =
        Calls.event("POST", Map.of("family", "videos", "kind", "multi-image2video"));
    event.put("body", SubmitFixture.BODY);
    return Calls.answer(
        new SubmitFunction(
            SampleProfiles.KLING,
            Calls.authorization(fixture.secrets),
            fixture.receivers,
            fixture.images,
            submit,
            fixture.passThrough()),
        event);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = ROWS)
  void run_codeWhileWaiting_failsOrKeepsTheTaskAndGoesOnOrEnds(
      int code, int status, String words, StateName inCall, StateName state, String drain) {
    answer(code, status, words);
    Task oldest = fixture.queued();
    fixture.queued();
    List<AttemptOutcome> outcomes = new ArrayList<>();

    new Dispatch(
            SampleProfiles.KLING.name(),
            new Turns(fixture.tasks, fixture.clock),
            attempt,
            fixture.wakeUps)
        .run(POOL, () -> true, tried -> outcomes.add(tried.outcome()));

    assertThat(fixture.find(oldest.id()).state().name()).isEqualTo(state);
    assertThat(outcomes).hasSize(drain.equals("goes on") ? 2 : 1);
    assertThat(outcomes.getFirst().marked().isPresent()).isEqualTo(drain.contains("a person"));
  }

  /** Kling answers so, whatever it is asked. */
  private void answer(int code, int status, String words) {
    String data = code == 0 ? ",\"data\":{\"task_id\":\"913827032734642185\"}" : "";
    kling.server.answer(
        status, "{\"code\":" + code + ",\"message\":\"" + words + "\"" + data + "}");
  }
}
