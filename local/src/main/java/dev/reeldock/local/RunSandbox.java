package dev.reeldock.local;

import dev.reeldock.local.emulators.Emulators;
import dev.reeldock.local.run.ProgressLines;
import dev.reeldock.local.sandbox.SandboxException;
import dev.reeldock.local.template.Template;
import dev.reeldock.local.template.TemplateException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/** {@code make sandbox}: the whole product, up until Ctrl-C, and the calls to try it with. */
public final class RunSandbox {
  private static final int BAD_INPUT = 2;

  private final PrintStream out;
  private final RunOptions options;
  private final Path directory;
  private final ProgressLines progress;

  /** The directory holds template.yaml; relative paths of photographs begin there. */
  RunSandbox(PrintStream out, RunOptions options, Path directory) {
    this.out = out;
    this.options = options;
    this.directory = directory;
    this.progress = new ProgressLines(out, InstantSource.system());
  }

  /** Comes back when the sandbox shall end. */
  @FunctionalInterface
  interface Stay {
    void await() throws InterruptedException;
  }

  public static void main(String[] arguments) {
    System.exit(run(System.out, System.getenv()));
  }

  static int run(PrintStream out, Map<String, String> environment) {
    try {
      RunOptions options = RunOptions.of(environment);
      new RunSandbox(out, options, Path.of("")).run(RunSandbox::untilTheSignal);
      return 0;
    } catch (SandboxException | TemplateException | IllegalStateException e) {
      out.println(e.getMessage());
      return BAD_INPUT;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return BAD_INPUT;
    }
  }

  /** All of it lives in this process: the signal that ends the process ends it. */
  private static void untilTheSignal() throws InterruptedException {
    Thread.currentThread().join();
  }

  private void run(Stay stay) throws InterruptedException {
    try (Emulators emulators = Emulators.start();
        Provider provider = Provider.of(options)) {
      run(emulators, provider, stay);
    }
  }

  void run(Emulators emulators, Provider provider, Stay stay) throws InterruptedException {
    Template template = Template.read(directory.resolve("template.yaml"));
    try (LocalReeldock reeldock = provider.start(emulators, template, options.settings(progress))) {
      out.printf(Locale.ROOT, "Sandbox up after %.1f s%n", progress.seconds());
      SandboxGuide guide = new SandboxGuide(out, reeldock, options, directory);
      guide.places(emulators, provider);
      guide.calls(emulators);
      out.println("Ctrl-C ends everything. What the functions do meanwhile:");
      stay.await();
    }
  }
}
