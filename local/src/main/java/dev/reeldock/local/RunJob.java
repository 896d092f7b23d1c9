package dev.reeldock.local;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.kling.CallbackStyle;
import dev.reeldock.local.kling.FakeKling;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.run.Job;
import dev.reeldock.local.run.JobRequest;
import dev.reeldock.local.run.JobSettings;
import dev.reeldock.local.run.Outcome;
import dev.reeldock.local.run.PrintedProgress;
import dev.reeldock.local.run.UnusableInput;
import dev.reeldock.local.sandbox.SandboxException;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.local.template.Template;
import dev.reeldock.local.template.TemplateException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * {@code make run}: one job, from two photographs to a stored video, through the real functions.
 */
public final class RunJob {
  private static final int NO_VIDEO = 1;
  private static final int BAD_INPUT = 2;

  private final PrintStream out;
  private final RunOptions options;
  private final Path directory;
  private final Instant start = Instant.now();

  /** The directory holds template.yaml and gets what is stored, in {@code out}. */
  RunJob(PrintStream out, RunOptions options, Path directory) {
    this.out = out;
    this.options = options;
    this.directory = directory;
  }

  public static void main(String[] arguments) {
    System.exit(run(System.out, System.getenv()));
  }

  static int run(PrintStream out, Map<String, String> environment) {
    try {
      RunOptions options = RunOptions.of(environment);
      JobRequest request = JobRequest.ofFiles(options.images(), options.prompt());
      return new RunJob(out, options, Path.of("")).run(request);
    } catch (UnusableInput | SandboxException | TemplateException | IllegalStateException e) {
      out.println(e.getMessage());
      return BAD_INPUT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NO_VIDEO;
    }
  }

  private int run(JobRequest request) throws InterruptedException {
    try (Emulators emulators = Emulators.start();
        FakeKling kling = FakeKling.start(klingSettings())) {
      return run(request, emulators, kling);
    }
  }

  /** 0 when the video is stored. */
  int run(JobRequest request, Emulators emulators, FakeKling kling) throws InterruptedException {
    Template template = Template.read(directory.resolve("template.yaml"));
    try (LocalReeldock reeldock =
        LocalReeldock.start(emulators, template, sandboxSettings(), kling)) {
      out.printf(
          Locale.ROOT, "Sandbox up after %.1f s: %s%n", secondsSince(start), reeldock.baseUrl());
      if (!options.callbacks()) {
        out.println("The fake Kling sends no callback: Reeldock asks by itself, first after 30 s.");
      }
      JobSettings settings =
          JobSettings.of(reeldock.baseUrl(), reeldock.callerKey(), directory.resolve("out"));
      Job job = new Job(settings, new PrintedProgress(out), InstantSource.system());
      return told(job.run(request));
    }
  }

  private FakeKlingSettings klingSettings() {
    CallbackStyle style = options.callbacks() ? CallbackStyle.ON : CallbackStyle.OFF;
    return FakeKlingSettings.defaults().withCallbacks(style).withFramesPerSecond(12);
  }

  /**
   * A schedule's minute is short here, so that a lost callback is made up for while one watches.
   */
  private Settings sandboxSettings() {
    return Settings.defaults()
        .withMinute(Duration.ofSeconds(2))
        .withRedeliveryAfter(Duration.ofSeconds(2))
        .withLogs(new Narrator(out));
  }

  private int told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stored stored -> {
        out.printf(Locale.ROOT, "%nTask    %s%n", stored.taskId());
        out.printf(Locale.ROOT, "State   %s%n", stored.status());
        out.printf(Locale.ROOT, "Time    %.1f s%n", stored.elapsed().toMillis() / 1000.0);
        out.printf(Locale.ROOT, "Bytes   %d%n", stored.bytes());
        out.printf(Locale.ROOT, "SHA-256 %s%n", stored.sha256());
        out.printf(Locale.ROOT, "Video   %s%n", stored.file());
        out.println("Next    play it; make run CALLBACKS=off; README.md, Deploy");
        yield 0;
      }
      case Outcome.Failed(String reason) -> {
        out.println(reason);
        yield NO_VIDEO;
      }
      case Outcome.Mismatch mismatch -> {
        out.printf(
            Locale.ROOT,
            "Reeldock says that it stored %s, but %s was downloaded to %s.%n",
            mismatch.recorded(),
            mismatch.downloaded(),
            mismatch.file());
        yield NO_VIDEO;
      }
    };
  }

  private static double secondsSince(Instant start) {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }
}
