package dev.reeldock.local.run;

import dev.reeldock.local.run.Outcome.Failed;
import dev.reeldock.local.run.Outcome.Mismatch;
import dev.reeldock.local.run.Outcome.Recorded;
import dev.reeldock.local.run.Outcome.Stored;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** One job as a developer's program would do it: create a task, wait for it, download its video. */
public final class Job {
  private final JobSettings settings;
  private final Progress progress;
  private final InstantSource clock;

  public Job(JobSettings settings, Progress progress, InstantSource clock) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
  }

  /** Runs to the end or to the deadline; every way that Reeldock can answer is an outcome. */
  public Outcome run(JobRequest request) throws InterruptedException {
    try (HttpClient http = http()) {
      ReeldockClient client = new ReeldockClient(http, settings.baseUrl(), settings.callerKey());
      return run(client, request);
    } catch (UnexpectedAnswer e) {
      return new Failed(String.valueOf(e.getMessage()));
    } catch (FileSystemException e) {
      return new Failed(
          "Expected to write the video below %s, but that failed (%s); is the directory writable?"
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
    Watch watch = new Watch(clock, settings.deadline(), progress);
    TaskAnswer task = client.create(request);
    watch.saw("task " + task.taskId());
    watch.saw(task.status());
    while (!task.hasEnded() && !watch.isOver()) {
      Thread.sleep(settings.pause());
      task = client.query(task.taskId());
      watch.saw(task.status());
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
              "Expected task %s to end within %s s, but it is still %s; its status can be asked for later."
                  .formatted(task.taskId(), settings.deadline().toSeconds(), task.status()));
    };
  }

  private Outcome downloaded(ReeldockClient client, TaskAnswer task, Watch watch)
      throws IOException, InterruptedException {
    Recorded recorded = task.recorded();
    Path path = settings.outputs().resolve(task.taskId()).resolve("1.mp4");
    SavedFile file = SavedFile.write(client.open(task.videoUrl()), path);
    if (!file.measured().equals(recorded)) {
      return new Mismatch(recorded, file.measured(), path);
    }
    Duration elapsed = watch.elapsed();
    return new Stored(
        task.taskId(), task.status(), elapsed, recorded.bytes(), recorded.sha256(), path);
  }
}
