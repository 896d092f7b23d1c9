package dev.reeldock.local;

import dev.reeldock.local.run.Progress;
import dev.reeldock.local.sandbox.LogSink;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what the functions log about tasks, and not that there was nothing to do. */
record Narrator(Progress progress) implements LogSink {
  private static final Pattern ABOUT_A_TASK =
      Pattern.compile("\\[taskId=([^]]+)]\\s*(.*)", Pattern.DOTALL);

  @Override
  public void write(String function, String message) {
    Matcher line = ABOUT_A_TASK.matcher(message);
    if (line.matches()) {
      progress.changed(line.group(1), function, line.group(2));
    }
  }
}
