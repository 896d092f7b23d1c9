package dev.reeldock.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a task is on its way, with what is known there and only there. */
public sealed interface TaskState {
  StateName name();

  /** The provider's name of the task, once the provider has told it. */
  default Optional<ProviderTaskId> providerTaskId() {
    return Optional.empty();
  }

  default boolean ended() {
    return name().rank() >= StateName.STORED.rank();
  }

  record Queued() implements TaskState {
    @Override
    public StateName name() {
      return StateName.QUEUED;
    }
  }

  record Submitting() implements TaskState {
    @Override
    public StateName name() {
      return StateName.SUBMITTING;
    }
  }

  record Submitted(ProviderTaskId id) implements TaskState {
    @Override
    public StateName name() {
      return StateName.SUBMITTED;
    }

    @Override
    public Optional<ProviderTaskId> providerTaskId() {
      return Optional.of(id);
    }
  }

  record Processing(ProviderTaskId id) implements TaskState {
    @Override
    public StateName name() {
      return StateName.PROCESSING;
    }

    @Override
    public Optional<ProviderTaskId> providerTaskId() {
      return Optional.of(id);
    }
  }

  /** The provider is done; the outputs are being copied, by whoever holds the lease. */
  record Finished(ProviderTaskId id, List<Output> outputs, @Nullable Cost cost, Instant leaseEnd)
      implements TaskState {
    public Finished {
      outputs = List.copyOf(outputs);
    }

    @Override
    public StateName name() {
      return StateName.FINISHED;
    }

    @Override
    public Optional<ProviderTaskId> providerTaskId() {
      return Optional.of(id);
    }
  }

  /** Every output lies in the result bucket. */
  record Stored(ProviderTaskId id, List<Artifact> artifacts, @Nullable Cost cost)
      implements TaskState {
    public Stored {
      artifacts = List.copyOf(artifacts);
    }

    @Override
    public StateName name() {
      return StateName.STORED;
    }

    @Override
    public Optional<ProviderTaskId> providerTaskId() {
      return Optional.of(id);
    }
  }

  record Failed(@Nullable ProviderTaskId id, Failure failure, @Nullable Cost cost)
      implements TaskState {
    @Override
    public StateName name() {
      return StateName.FAILED;
    }

    @Override
    public Optional<ProviderTaskId> providerTaskId() {
      return Optional.ofNullable(id);
    }
  }
}
