package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;

/** What every {@link TaskStore} must do: the common part of the suites. */
public abstract class TaskStoreContract {
  protected final VirtualClock clock = new VirtualClock();
  protected TaskStore store;
  protected TaskStories stories;

  /** A store without any task. */
  protected abstract TaskStore emptyStore(InstantSource clock);

  @BeforeEach
  void openStore() {
    store = emptyStore(clock);
    stories = new TaskStories(store, clock);
  }

  protected final Instant now() {
    return clock.instant();
  }

  /** The write wins, and answers and leaves exactly that task. */
  protected final void assertWon(Write write, Task expected) {
    assertThat(store.write(expected.id(), write)).isEqualTo(new Written.Won(expected));
    assertThat(store.find(expected.id())).contains(expected);
  }

  /** The write loses, and answers and leaves the task as it was. */
  protected final void assertLost(Task winner, Write write) {
    assertThat(store.write(winner.id(), write)).isEqualTo(new Written.Lost(winner));
    assertThat(store.find(winner.id())).contains(winner);
  }

  protected final ExpectedTask after(Task before) {
    return ExpectedTask.after(before, now());
  }
}
