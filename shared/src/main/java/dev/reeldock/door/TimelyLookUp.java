package dev.reeldock.door;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A look-up that nobody waits for longer than this. It cannot be broken off, and it holds whatever
 * runs it, of a virtual thread its carrier; so it has a thread of its own.
 */
final class TimelyLookUp {
  private TimelyLookUp() {}

  /** Empty where the name is not known, or not in time. */
  static Optional<Passage> of(Callable<Passage> lookUp, Duration within) {
    FutureTask<Passage> task = new FutureTask<>(lookUp);
    Thread.ofPlatform().daemon().name("look-up").start(task);
    try {
      return Optional.of(task.get(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return unknown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<Passage> unknown(@Nullable Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return Optional.empty();
    }
    throw new IllegalStateException("A look-up failed", cause);
  }
}
