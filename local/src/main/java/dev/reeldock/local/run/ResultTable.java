package dev.reeldock.local.run;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The results of jobs as a table with a row for each file; then a line for each that has none. */
public final class ResultTable {
  private static final String ROW = "%-8s  %-17s  %-7s  %8s  %9s  %-12s  %s%n";
  private static final int DIGITS = 12;

  private final PrintStream out;

  public ResultTable(PrintStream out) {
    this.out = out;
  }

  public void print(List<JobResult> results) {
    out.printf(ROW, "task", "kind", "state", "time", "bytes", "sha256", "file");
    results.forEach(this::rows);
    results.forEach(this::problem);
  }

  private void rows(JobResult result) {
    if (result.outcome() instanceof Outcome.Stored stored) {
      stored.files().forEach(file -> row(result.kind(), stored, file));
    }
  }

  private void row(JobKind kind, Outcome.Stored stored, SavedFile file) {
    out.printf(
        ROW,
        ShortId.of(stored.taskId()),
        kind.word(),
        stored.status(),
        String.format(Locale.ROOT, "%.1f s", stored.elapsed().toMillis() / 1000.0),
        Long.toString(file.measured().bytes()),
        file.measured().sha256().substring(0, DIGITS),
        file.path());
  }

  private void problem(JobResult result) {
    String kind = result.kind().word();
    switch (result.outcome()) {
      case Outcome.Stored _ -> {}
      case Outcome.Failed(String reason) -> out.println(kind + ": " + reason);
      case Outcome.Mismatch(Outcome.Recorded recorded, SavedFile file) ->
          out.printf(
              "%s: Reeldock says that it stored %s, but %s was downloaded to %s.%n",
              kind, recorded, file.measured(), file.path());
    }
  }
}
