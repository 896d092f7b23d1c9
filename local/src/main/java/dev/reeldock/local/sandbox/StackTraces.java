package dev.reeldock.local.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;

/** An exception as Lambda writes it into a function's log. */
final class StackTraces {
  private StackTraces() {}

  static String text(Throwable exception) {
    StringWriter text = new StringWriter();
    exception.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
