package dev.reeldock.local.kling;

/**
 * One try to deliver a callback.
 *
 * @param status the {@code task_status} that it told
 * @param attempt counted from 1
 */
public record Delivery(String taskId, String status, int attempt, Answer answer) {
  /** What came back. */
  public sealed interface Answer {}

  /** An HTTP answer. */
  public record Answered(int httpStatus) implements Answer {}

  /** No answer; the reason is the client's. */
  public record Unanswered(String reason) implements Answer {}

  boolean isTaken() {
    return answer instanceof Answered(int httpStatus) && httpStatus / 100 == 2;
  }
}
