package dev.reeldock.callback;

import dev.reeldock.task.InMemoryTaskStore;
import dev.reeldock.task.TaskStore;
import java.time.InstantSource;

final class CallbackOrdersTest extends CallbackOrdersSuite {
  @Override
  protected TaskStore emptyStore(InstantSource clock) {
    return new InMemoryTaskStore(clock);
  }
}
