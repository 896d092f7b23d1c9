package dev.reeldock.callback;

import dev.reeldock.media.Label;
import dev.reeldock.media.MediaFormat;
import dev.reeldock.task.Output;
import dev.reeldock.task.Request;
import dev.reeldock.task.Task;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a result's object says of itself: whose it is, what it is, and what a saved copy is called.
 */
final class ResultLabel {
  /** Beyond what S3 allows in a tag, in any language. Source: its guide, "Tagging objects". */
  private static final Pattern NOT_IN_A_TAG = Pattern.compile("[^\\p{L}\\p{N} +\\-=._:/@]");

  private static final int LONGEST_TAG = 256;

  private ResultLabel() {}

  static Label of(Task task, Output output, MediaFormat format) {
    Request request = task.request();
    return new Label(
        format.contentType(),
        task.id() + "-" + output.index() + output.variant().suffix() + "." + format.extension(),
        Map.of(
            "task-id", task.id().value(),
            "kind", request.kind().path(),
            "provider", request.profile(),
            "source-host", output.sourceHost()),
        Map.of(
            "Application", "Reeldock",
            "Caller", tag(request.caller()),
            "Kind", tag(request.kind().path()),
            "Provider", tag(request.profile())));
  }

  private static String tag(String text) {
    String allowed = NOT_IN_A_TAG.matcher(text).replaceAll("_");
    return allowed.substring(0, Math.min(allowed.length(), LONGEST_TAG));
  }
}
