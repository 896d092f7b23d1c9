package dev.reeldock.local.sandbox;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Virtual threads that are given time to finish before they are interrupted. */
final class Workers implements Running {
  private static final long GRACE_SECONDS = 10;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ExecutorService executor() {
    return threads;
  }

  <T> Future<T> submit(Callable<T> work) {
    return threads.submit(work);
  }

  void run(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
        boolean _ = threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
