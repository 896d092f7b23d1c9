package dev.reeldock.callback;

import dev.reeldock.media.MediaFormat;
import dev.reeldock.task.Task;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.Locale;

/** What things are called in the result bucket. The names are fixed: a repetition finds them. */
final class ResultKeys {
  private ResultKeys() {}

  /** It ends as its link does, if that is how a format's files end, or as the family's files do. */
  static String output(Task task, int index, Variant variant, URI source) {
    String extension =
        MediaFormat.ofExtension(ending(source))
            .map(MediaFormat::extension)
            .orElse(task.request().kind().family().extension());
    return folder(task) + index + variant.suffix() + "." + extension;
  }

  private static String ending(URI source) {
    String path = String.valueOf(source.getPath());
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static String document(Task task) {
    return folder(task) + "task.json";
  }

  private static String folder(Task task) {
    return "tasks/" + task.id() + "/";
  }
}
