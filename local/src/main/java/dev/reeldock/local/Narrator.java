package dev.reeldock.local;

import dev.reeldock.local.sandbox.LogSink;
import java.io.PrintStream;
import java.util.Locale;

/** Prints what the functions log about tasks, and not that there was nothing to do. */
final class Narrator implements LogSink {
  private static final String ABOUT_A_TASK = "[taskId=";

  private final PrintStream out;

  Narrator(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(String function, String message) {
    if (message.startsWith(ABOUT_A_TASK)) {
      String words = message.substring(message.indexOf(']') + 1).strip();
      out.printf(Locale.ROOT, "          %-17s %s%n", function, words);
    }
  }
}
