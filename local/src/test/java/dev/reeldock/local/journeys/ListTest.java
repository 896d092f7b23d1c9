package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A caller looks back: three stored tasks, page by page, and a result out of the list. */
final class ListTest {
  @AutoClose private static final Reeldock reeldock = Reeldock.start(FakeKlingSettings.fast());
  private static final List<String> newestFirst = new ArrayList<>();

  @BeforeAll
  static void storeThree() {
    for (int take = 1; take <= 3; take++) {
      newestFirst.addFirst(
          reeldock.submitted(Order.ofSamples().externalTaskId("scene 7, take " + take)));
    }
    newestFirst.forEach(reeldock::stored);
  }

  @Test
  void list_pagesOfTwo_areNewestFirst() {
    Answer first = reeldock.api().list("?pageNum=1&pageSize=2");

    assertThat(first.httpStatus()).isEqualTo(200);
    assertThat(first.code()).isZero();
    assertThat(first.text("/request_id")).isNotEmpty();
    assertThat(ids(first)).isEqualTo(newestFirst.subList(0, 2));
    assertThat(ids(reeldock.api().list("?pageSize=2&pageNum=2")))
        .isEqualTo(newestFirst.subList(2, 3));
    assertThat(reeldock.api().list("?pageNum=3&pageSize=2").body()).contains("\"data\":[]");
    assertThat(ids(reeldock.api().list(""))).isEqualTo(newestFirst);
  }

  @Test
  void list_eachTask_isAsASingleQueryHasIt() {
    Answer list = reeldock.api().list("");

    for (int i = 0; i < 3; i++) {
      Object listed = list.json().at("/data/" + i);
      Answer byId = reeldock.api().query(newestFirst.get(i));
      Answer byExternalId = reeldock.api().query("scene%207%2C%20take%20" + (3 - i));

      assertThat(byId.taskId()).isEqualTo(newestFirst.get(i));
      assertThat(byId.json().at("/data")).isEqualTo(listed);
      assertThat(byExternalId.json().at("/data")).isEqualTo(listed);
    }
  }

  @Test
  void artifactLink_outOfTheList_servesTheBytesItNames() {
    Answer list = reeldock.api().list("?pageSize=1");
    URI link = URI.create(list.text("/data/0/task_result/videos/0/url"));

    Answer file = reeldock.api().get(location(reeldock.api().get(link)));
    Answer head = reeldock.api().head(location(reeldock.api().head(link)));

    assertThat(Sha256.of(file.bytes()))
        .isEqualTo(list.text("/data/0/task_result/videos/0/sha256"))
        .isEqualTo(
            Sha256.of(reeldock.results().bytes(ResultFolder.videoKey(newestFirst.getFirst()))));
    assertThat(head.httpStatus()).isEqualTo(200);
    assertThat(head.header("Content-Type")).isEqualTo("video/mp4");
    assertThat(head.header("Content-Length"))
        .isEqualTo(list.text("/data/0/task_result/videos/0/bytes"));
    assertThat(head.bytes()).isEmpty();
  }

  @Test
  void artifactLink_tampered_isNotFoundByEitherMethod() {
    String link = reeldock.api().list("?pageSize=1").text("/data/0/task_result/videos/0/url");

    assertThat(reeldock.api().get(URI.create(link + "x")).httpStatus()).isEqualTo(404);
    assertThat(reeldock.api().head(URI.create(link + "x")).httpStatus()).isEqualTo(404);
  }

  @Test
  void list_pageThatCannotBe_saysWhatWasExpected() {
    Answer answer = reeldock.api().list("?pageNum=0&pageSize=2");

    assertThat(answer.httpStatus()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(1201);
    assertThat(answer.message())
        .isEqualTo("pageNum: expected a whole number from 1 to 1000, came 0");
  }

  @Test
  void list_unknownKind_is1202() {
    Answer answer = reeldock.api().get("/v1/videos/no-such-kind?pageNum=1");

    assertThat(answer.httpStatus()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(1202);
  }

  private static URI location(Answer redirect) {
    assertThat(redirect.httpStatus()).isEqualTo(302);
    return URI.create(redirect.header("Location"));
  }

  private static List<String> ids(Answer list) {
    return Json.texts(list.json().get("data"), "task_id");
  }
}
