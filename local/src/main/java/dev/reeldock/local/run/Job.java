package dev.reeldock.local.run;

import dev.reeldock.local.run.Outcome.Failed;
import dev.reeldock.local.run.Outcome.Mismatch;
import dev.reeldock.local.run.Outcome.Stored;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A job as a developer's program would do it: create a task, wait for it, download its results. */
public final class Job {
  private final JobSettings settings;
  private final Progress progress;
  private final InstantSource clock;

  public Job(JobSettings settings, Progress progress, InstantSource clock) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs to the end or to the deadline; every way that Reeldock can answer is an outcome. Safe for
   * concurrent use.
   */
  public Outcome run(JobRequest request) throws InterruptedException {
    try (HttpClient http = http()) {
      ReeldockClient client =
          new ReeldockClient(http, request.kind(), settings.baseUrl(), settings.callerKey());
      return run(client, request);
    } catch (UnexpectedAnswer e) {
      return new Failed(String.valueOf(e.getMessage()));
    } catch (FileSystemException e) {
      return new Failed(
          "Expected to write the results below %s, but that failed (%s); is the directory writable?"
              .formatted(settings.outputs(), e));
    } catch (IOException e) {
      return new Failed(
          "Expected Reeldock to answer at %s, but the connection failed (%s); is it running?"
              .formatted(settings.baseUrl(), e));
    }
  }

  private static HttpClient http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private Outcome run(ReeldockClient client, JobRequest request)
      throws IOException, InterruptedException {
    Watch watch = new Watch(clock, request.kind(), progress);
    TaskAnswer task = client.create(request, settings.callbackUrl());
    watch.saw(task);
    while (!task.hasEnded() && !watch.isOver(settings.deadline())) {
      Thread.sleep(settings.pause());
      task = client.query(task.taskId());
      watch.saw(task);
    }
    return outcome(client, task, watch);
  }

  private Outcome outcome(ReeldockClient client, TaskAnswer task, Watch watch)
      throws IOException, InterruptedException {
    return switch (task.status()) {
      case "succeed" -> downloaded(client, task, watch);
      case "failed" -> new Failed("Task %s failed: %s".formatted(task.taskId(), task.message()));
      default ->
          new Failed(
              "Expected task %s to end within %s s, but it is still %s; the provider knows it by this name, its external_task_id."
                  .formatted(task.taskId(), settings.deadline().toSeconds(), task.status()));
    };
  }

  private Outcome downloaded(ReeldockClient client, TaskAnswer task, Watch watch)
      throws IOException, InterruptedException {
    List<SavedFile> files = new ArrayList<>();
    for (ResultLink result : client.results(task)) {
      Path path = settings.outputs().resolve(task.taskId()).resolve(result.fileName());
      SavedFile file = SavedFile.write(client.open(result.url()), path);
      if (!file.measured().equals(result.recorded())) {
        return new Mismatch(result.recorded(), file);
      }
      files.add(file);
    }
    return new Stored(task.taskId(), task.status(), watch.elapsed(), files);
  }
}
