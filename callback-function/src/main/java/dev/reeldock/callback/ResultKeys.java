package dev.reeldock.callback;

import dev.reeldock.media.MediaFormat;
import dev.reeldock.task.Task;
import dev.reeldock.task.Variant;
import java.net.URI;
import java.util.Locale;

/** What things are called in the result bucket. The names are fixed: a repetition finds them. */
final class ResultKeys {
  private ResultKeys() {}

  /** It ends as its link does, if that is how the family's files may end, or as they usually do. */
  static String output(Task task, int index, Variant variant, URI source) {
    String usual = task.request().kind().family().extension();
    String extension =
        MediaFormat.ofExtension(ending(source))
            .filter(format -> format.sort() == MediaFormat.ofExtension(usual).orElseThrow().sort())
            .map(MediaFormat::extension)
            .orElse(usual);
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
