package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.capability.HandmadeJwt;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two callers, one with its key and one with a JWT: neither learns of the other. */
final class CallersTest {
  private static final String STUDIO_KEY = "key.of.studio";
  private static final String AGENCY_KEY = "new key of agency";
  private static final String EXTERNAL_ID = "my-first-video";

  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());
  @AutoClose private static final ApiClient studio = reeldock.apiWith(STUDIO_KEY);
  @AutoClose private static final ApiClient agency = reeldock.apiWith(jwt("agency", AGENCY_KEY));
  private static String studioTask = "";
  private static String agencyTask = "";

  @BeforeAll
  static void bothSubmitUnderTheSameExternalId() {
    reeldock.putSecret(
        "CallerKeys",
        "{\"studio\":\"" + STUDIO_KEY + "\",\"agency\":[\"" + AGENCY_KEY + "\",\"old key\"]}");
    Order order = Order.ofSamples().externalTaskId(EXTERNAL_ID);
    studioTask = studio.submit(order).taskId();
    assertThat(agency.query(EXTERNAL_ID).code()).isEqualTo(1201);
    agencyTask = agency.submit(order).taskId();
  }

  private static String jwt(String issuer, String key) {
    return HandmadeJwt.of(issuer, key, Instant.now()).token();
  }

  private static Answer stored(ApiClient caller, String taskId) {
    return Await.until(
        "the end of the task",
        () -> caller.query(taskId),
        answer -> answer.taskStatus().equals("succeed"));
  }

  @Test
  void query_ownTask_isFoundByBothIds() {
    assertThat(studioTask).isNotEmpty().isNotEqualTo(agencyTask);
    assertThat(studio.query(studioTask).taskId()).isEqualTo(studioTask);
    assertThat(studio.query(EXTERNAL_ID).taskId()).isEqualTo(studioTask);
    assertThat(agency.query(agencyTask).taskId()).isEqualTo(agencyTask);
    assertThat(agency.query(EXTERNAL_ID).taskId()).isEqualTo(agencyTask);
  }

  @Test
  void query_anothersTask_isAnsweredAsIfThereWereNone() {
    String unknown = "0123456789abcdef0123456789abcdef";

    for (String taskId : new String[] {studioTask, unknown}) {
      Answer answer = agency.query(taskId);
      assertThat(answer.httpStatus()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo(1201);
      assertThat(answer.message()).isEqualTo("Task not found by id/external id: " + taskId);
      assertThat(answer.json().get("data")).isNull();
    }
    assertThat(studio.query(agencyTask).code()).isEqualTo(1201);
  }

  @Test
  void list_anothersTasks_areNotThere() {
    assertThat(Json.texts(studio.list("").json().get("data"), "task_id"))
        .containsExactly(studioTask);
    assertThat(Json.texts(agency.list("").json().get("data"), "task_id"))
        .containsExactly(agencyTask);
  }

  @Test
  void artifactLink_ofAnyCaller_needsNoKeyAndOpensItsOwnTaskOnly() {
    URI link = stored(studio, studioTask).videoUrl();
    URI other = stored(agency, agencyTask).videoUrl();
    URI stolen = URI.create(link.toString().replace(studioTask, agencyTask));

    assertThat(reeldock.api().get(link).httpStatus()).isEqualTo(302);
    assertThat(reeldock.api().get(other).httpStatus()).isEqualTo(302);
    assertThat(reeldock.api().get(stolen).httpStatus()).isEqualTo(404);
  }

  @Test
  void query_jwtThatDoesNotHold_isRefusedWithKlingsCode() {
    assertRefused(jwt("studio", AGENCY_KEY), 1000);
    assertRefused(jwt("nobody", AGENCY_KEY), 1000);
    assertRefused("wrong", 1002);
    assertRefused(HandmadeJwt.of("studio", STUDIO_KEY, Instant.EPOCH).token(), 1004);
  }

  private static void assertRefused(String bearer, int code) {
    try (ApiClient stranger = reeldock.apiWith(bearer)) {
      Answer answer = stranger.query(studioTask);
      assertThat(answer.httpStatus()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo(code);
      assertThat(answer.message()).doesNotContain(bearer);
    }
  }

  @Test
  void logs_anyCall_holdNoKeyAndNoToken() {
    assertThat(reeldock.logs().all())
        .anyMatch(line -> line.contains("[taskId=" + studioTask + "]"))
        .noneMatch(line -> line.contains(STUDIO_KEY) || line.contains(AGENCY_KEY))
        .noneMatch(line -> line.contains(jwtHeader()));
  }

  private static String jwtHeader() {
    String token = jwt("agency", AGENCY_KEY);
    return token.substring(0, token.indexOf('.'));
  }
}
