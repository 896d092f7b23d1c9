package dev.reeldock.local.kling;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Takes orders, unless it was told to misbehave. */
final class Creation {
  private final TaskBook book;
  private final TaskLife life;
  private final Faults faults;
  private final Dialect dialect;

  Creation(TaskBook book, TaskLife life, Faults faults, Dialect dialect) {
    this.book = book;
    this.life = life;
    this.faults = faults;
    this.dialect = dialect;
  }

  Reply create(Kind kind, String body) {
    return switch (faults.nextCreate()) {
      case CreateFault.None() -> accept(kind, body);
      case CreateFault.LostBeforeAccepting() -> new Reply.Nothing();
      case CreateFault.LostAfterAccepting() -> {
        Reply _ = accept(kind, body);
        yield new Reply.Nothing();
      }
      case CreateFault.Refused(int httpStatus, int code, String message) ->
          throw new Refusal(httpStatus, code, message);
      case CreateFault.AnsweredInstead(Reply reply) -> reply;
      case CreateFault.AnsweredLate(Duration delay) ->
          answered(accept(kind, body), () -> Thread.sleep(delay));
      case CreateFault.Held(CountDownLatch latch) -> answered(accept(kind, body), latch::await);
    };
  }

  private Reply accept(Kind kind, String body) {
    TaskOrder order = new OrderReader(dialect, faults).read(kind, body);
    if (faults.isFull(order.model())) {
      throw new Refusal(KlingCode.SLOTS_FULL);
    }
    ProviderTask task = book.create(order);
    life.begin(task);
    return dialect.answers().created(task);
  }

  private static Reply answered(Reply answer, Wait wait) {
    try {
      wait.run();
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Nothing();
    }
  }

  /** What comes between a task and its answer. */
  @FunctionalInterface
  private interface Wait {
    void run() throws InterruptedException;
  }
}
