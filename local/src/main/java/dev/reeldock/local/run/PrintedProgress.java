package dev.reeldock.local.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line of plain text per change. */
public final class PrintedProgress implements Progress {
  private final PrintStream out;

  public PrintedProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void changed(Duration elapsed, String what) {
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", elapsed.toMillis() / 1000.0, what));
  }
}
