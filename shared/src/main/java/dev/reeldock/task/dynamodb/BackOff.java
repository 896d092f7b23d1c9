package dev.reeldock.task.dynamodb;

import dev.reeldock.task.TaskStoreException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between the tries of one call: random, and each time up to twice as long. */
final class BackOff {
  private BackOff() {}

  static void after(int attempt) {
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(20L << attempt)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskStoreException("Interrupted between two tries of a call.", e);
    }
  }
}
