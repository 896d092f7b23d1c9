package dev.reeldock.callback;

import dev.reeldock.media.MediaFormat;
import dev.reeldock.task.Family;
import dev.reeldock.task.Result;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the files of a task's results are, as their links tell before a byte of them is known.
 *
 * @param believed whether a file of another sort than the family's may be among them
 */
record LinkEndings(MediaFormat usual, boolean believed) {

  /** An image may lie beside a video; images alone are not what was asked for. */
  static LinkEndings of(Family family, List<Result> results) {
    MediaFormat usual = MediaFormat.ofExtension(family.extension()).orElseThrow();
    boolean asked =
        results.stream()
            .map(result -> told(result.url()).orElse(usual))
            .anyMatch(format -> format.sort() == usual.sort());
    return new LinkEndings(usual, asked);
  }

  /** As the link ends, if media files do, or as the family's files usually do. */
  String extension(URI source) {
    return told(source).filter(_ -> believed).orElse(usual).extension();
  }

  private static Optional<MediaFormat> told(URI source) {
    String path = String.valueOf(source.getPath());
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return MediaFormat.ofExtension(ending.toLowerCase(Locale.ROOT));
  }
}
