package dev.reeldock.queue;

import java.util.ArrayList;
import java.util.List;

/** Events that are only written down. */
public final class InMemoryIngest implements Ingest {
  private final List<String> putOff = new ArrayList<>();
  private int failing;

  @Override
  public void tellAgain(String event) {
    if (failing > 0) {
      failing--;
      throw new WakeUpException("Told to fail.", new IllegalStateException("no queue"));
    }
    putOff.add(event);
  }

  /** The next so many events are not put off, and throw. */
  public void failNext(int count) {
    failing = count;
  }

  /** Every event that was put off, in order. */
  public List<String> putOff() {
    return List.copyOf(putOff);
  }
}
