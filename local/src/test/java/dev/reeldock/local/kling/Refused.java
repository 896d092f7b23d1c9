package dev.reeldock.local.kling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeldock.local.kling.Caller.Answer;

/** Assertions on an error envelope. */
final class Refused {
  private Refused() {}

  static void assertRefused(Answer answer, int httpStatus, int code, String message) {
    assertThat(answer.message()).isEqualTo(message);
    assertThat(answer.httpStatus()).isEqualTo(httpStatus);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.body().get("data")).isNull();
  }
}
