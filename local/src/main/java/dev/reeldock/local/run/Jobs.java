package dev.reeldock.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several jobs at once, as several callers would run them. */
public final class Jobs {
  private final Job job;

  public Jobs(Job job) {
    this.job = job;
  }

  /** Runs all to their ends; the results are in the order of the requests. */
  public List<JobResult> run(List<JobRequest> requests) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<JobResult> results = new ArrayList<>();
      for (Future<JobResult> running :
          threads.invokeAll(requests.stream().map(this::of).toList())) {
        results.add(result(running));
      }
      return results;
    }
  }

  private Callable<JobResult> of(JobRequest request) {
    return () -> new JobResult(request.kind(), job.run(request));
  }

  private static JobResult result(Future<JobResult> ended) throws InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A job broke off: " + e.getCause(), e);
    }
  }
}
