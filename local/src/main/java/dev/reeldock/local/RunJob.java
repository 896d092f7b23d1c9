package dev.reeldock.local;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.run.DemoReceiver;
import dev.reeldock.local.run.Job;
import dev.reeldock.local.run.JobRequest;
import dev.reeldock.local.run.JobResult;
import dev.reeldock.local.run.JobSettings;
import dev.reeldock.local.run.Jobs;
import dev.reeldock.local.run.Outcome;
import dev.reeldock.local.run.ProgressLines;
import dev.reeldock.local.run.ResultTable;
import dev.reeldock.local.run.UnusableInput;
import dev.reeldock.local.sandbox.SandboxException;
import dev.reeldock.local.sandbox.Settings;
import dev.reeldock.local.template.Template;
import dev.reeldock.local.template.TemplateException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code make run}: a job of each of some kinds, all at once, through the real functions. */
public final class RunJob {
  private static final int NOT_ALL_STORED = 1;
  private static final int BAD_INPUT = 2;

  /** A callback follows its task's end at once; the schedule's minute is two seconds here. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final PrintStream out;
  private final RunOptions options;
  private final Path directory;
  private final ProgressLines progress;

  /** The directory holds template.yaml and gets what is stored, in {@code out}. */
  RunJob(PrintStream out, RunOptions options, Path directory) {
    this.out = out;
    this.options = options;
    this.directory = directory;
    this.progress = new ProgressLines(out, InstantSource.system());
  }

  public static void main(String[] arguments) {
    System.exit(run(System.out, System.getenv()));
  }

  static int run(PrintStream out, Map<String, String> environment) {
    try {
      RunOptions options = RunOptions.of(environment);
      return new RunJob(out, options, Path.of("")).run(options.requests());
    } catch (UnusableInput | SandboxException | TemplateException | IllegalStateException e) {
      out.println(e.getMessage());
      return BAD_INPUT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NOT_ALL_STORED;
    }
  }

  private int run(List<JobRequest> requests) throws InterruptedException {
    try (Emulators emulators = Emulators.start();
        Provider provider = Provider.of(options)) {
      return run(requests, emulators, provider);
    }
  }

  /** 0 when every result is stored. */
  int run(List<JobRequest> requests, Emulators emulators, Provider provider)
      throws InterruptedException {
    forewarn();
    Template template = Template.read(directory.resolve("template.yaml"));
    try (DemoReceiver receiver = DemoReceiver.start(progress);
        LocalReeldock reeldock = provider.start(emulators, template, telling(receiver))) {
      receiver.expect(reeldock.relaySecret());
      out.printf(
          Locale.ROOT, "Sandbox up after %.1f s: %s%n", progress.seconds(), reeldock.baseUrl());
      JobSettings settings =
          JobSettings.of(
                  reeldock.baseUrl(),
                  reeldock.callerKey(),
                  directory.resolve("out"),
                  provider.patience())
              .telling(receiver.origin().resolve("/kling"));
      List<JobResult> results =
          new Jobs(new Job(settings, progress, InstantSource.system())).run(requests);
      return told(results, heard(results, receiver));
    }
  }

  /** Plain http and loopback are let through for this very receiver. */
  private Settings telling(DemoReceiver receiver) {
    Settings settings = options.settings(progress);
    return settings.withParameters(Map.of("MoreReceivers", receiver.origin().toString()));
  }

  /** What a receiver was told of those that are stored, for a person. */
  private static String heard(List<JobResult> results, DemoReceiver receiver)
      throws InterruptedException {
    int ends = 0;
    for (JobResult result : results) {
      if (result.outcome() instanceof Outcome.Stored stored
          && receiver.hearsTheEndOf(stored.taskId(), PATIENCE)) {
        ends++;
      }
    }
    return ends
        + " of "
        + results.size()
        + " ends were told to a callback_url here, "
        + receiver.verified()
        + " callbacks in all; each signature was verified.";
  }

  /** Before anything is bought: what will be paid, and that it takes longer. */
  private void forewarn() {
    KlingAccount account = options.account();
    if (account != null) {
      out.println("With your key, at " + account.baseUrl() + ", this buys, by Kling's price list:");
      options
          .kinds()
          .forEach(
              kind -> out.printf("  %-17s  %s: %s%n", kind.word(), kind.product(), kind.price()));
    }
    if (account != null || !options.callbacks()) {
      out.println("No callback comes here: Reeldock asks by itself, first after 30 s.");
    }
  }

  private int told(List<JobResult> results, String heard) {
    out.println();
    new ResultTable(out).print(results);
    if (!results.stream().allMatch(JobResult::isStored)) {
      return NOT_ALL_STORED;
    }
    out.println();
    out.println("Each file came by its artifact link; bytes and SHA-256 are as Reeldock recorded.");
    out.println(heard);
    out.println("Next: look at them; make run CALLBACKS=off; make sandbox; README.md, Deploy");
    return 0;
  }
}
