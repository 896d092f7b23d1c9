package dev.reeldock.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class InMemoryTaskStoreTest {
  private final VirtualClock clock = new VirtualClock();
  private final InMemoryTaskStore store = new InMemoryTaskStore(clock);
  private final Task task = Task.queued(SampleTasks.id(1), SampleTasks.request(), clock.instant());

  @Nested
  final class Creation extends TaskCreationContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class SubmitRows extends SubmitWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class DoubtRows extends DoubtWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class ClaimRows extends ClaimWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class ProgressRows extends ProgressWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class RelayRows extends RelayWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class Ends extends EndWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class RefusalRows extends RefusalWritesContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class Lists extends TaskListsContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class Newest extends NewestTasksContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Nested
  final class Orders extends WriteOrdersContract {
    @Override
    protected TaskStore emptyStore(InstantSource clock) {
      return new InMemoryTaskStore(clock);
    }
  }

  @Test
  void failNextWrites_thatMany_doNotHappen() {
    store.failNextWrites(1);

    assertThatThrownBy(() -> store.create(task, null)).isInstanceOf(TaskStoreException.class);

    assertThat(store.find(task.id())).isEmpty();
    assertThat(store.create(task, null)).isEqualTo(new Created.New(task));
  }

  @Test
  void withholdNextAnswers_thatMany_happenAndThrow() {
    store.withholdNextAnswers(1);

    assertThatThrownBy(() -> store.create(task, null)).isInstanceOf(TaskStoreException.class);

    assertThat(store.find(task.id())).contains(task);
  }

  @Test
  void calls_someMade_areNamedInOrder() {
    assertThat(store.create(task, null)).isInstanceOf(Created.New.class);
    assertThat(store.write(task.id(), SubmitWrites.take(clock.instant()))).isNotNull();

    assertThat(store.calls()).containsExactly("create", "write take");
  }
}
