package dev.reeldock.queue;

import java.util.List;

final class InMemoryDeadLettersTest extends DeadLettersContract {
  private final InMemoryDeadLetters deadLetters = new InMemoryDeadLetters();

  @Override
  protected DeadLetters open() {
    return deadLetters;
  }

  @Override
  protected void giveUp(DeadLetterQueue queue, String body) {
    deadLetters.giveUp(queue, body);
  }

  @Override
  protected List<String> takeBack(DeadLetterQueue queue) {
    return deadLetters.sentBack(queue);
  }
}
