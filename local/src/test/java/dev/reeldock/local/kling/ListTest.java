package dev.reeldock.local.kling;

import static dev.reeldock.local.kling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.stree.JrsArray;
import dev.reeldock.local.kling.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListTest {
  private static final String PATH = "/v1/videos/text2video";

  @AutoClose private final FakeKling kling = FakeKling.start(FakeKlingSettings.fast());
  @AutoClose private final Caller caller = new Caller(kling);

  @Test
  void list_severalTasks_latestComeFirstPageByPage() {
    create(5);

    assertThat(ids("?pageNum=1&pageSize=2")).containsExactly("4", "3");
    assertThat(ids("?pageNum=3&pageSize=2")).containsExactly("0");
    assertThat(ids("?pageNum=4&pageSize=2")).isEmpty();
    assertThat(ids("?pageSize=500")).hasSize(5);
  }

  @Test
  void list_withoutParameters_isTheFirstThirty() {
    create(31);

    assertThat(ids("")).hasSize(30).startsWith("30").endsWith("1");
    assertThat(ids("?pageNum=2")).containsExactly("0");
  }

  @Test
  void list_otherKind_isNotIn() {
    caller.create(Order.imageToVideo());

    assertThat(ids("")).isEmpty();
  }

  @Test
  void list_endedTask_isAsAQueryAnswersIt() {
    Answer task = caller.createdToTheEnd(Order.textToVideo());

    Answer list = caller.get(PATH);

    assertThat(list.message()).isEqualTo("SUCCEED");
    assertThat(list.body().get("data").get(0)).isEqualTo(task.data());
    assertThat(kling.count(Route.LIST)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pageNum=0", "pageNum=1001", "pageSize=0", "pageSize=501", "pageSize=x"})
  void list_pageThatCannotBe_is1201(String query) {
    Answer answer = caller.get(PATH + "?" + query);

    assertThat(answer.httpStatus()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(1201);
    assertThat(answer.message()).startsWith(query.substring(0, query.indexOf('=')));
  }

  @Test
  void list_withoutKeyOrKind_isRefused() {
    try (Caller stranger = new Caller(kling, Map.of())) {
      assertRefused(stranger.get(PATH), 401, 1001, "Authorization is empty");
    }
    assertRefused(caller.get("/v1/videos/unheard-of"), 404, 1202, "method is invalid");
  }

  private void create(int count) {
    for (int i = 0; i < count; i++) {
      assertThat(caller.create(Order.textToVideo().externalTaskId("" + i)).code()).isZero();
    }
  }

  private List<String> ids(String query) {
    JrsArray tasks = (JrsArray) caller.get(PATH + query).body().get("data");
    return IntStream.range(0, tasks.size())
        .mapToObj(i -> tasks.get(i).get("task_info").get("external_task_id").asText())
        .toList();
  }
}
