package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;

/** What becomes of a printed request. */
final class Printed {
  private Printed() {}

  /** The bought task's files, whole. */
  static List<byte[]> stored(Job job) {
    List<NamedFile> files = NamedFile.in(job.stored().json().get("data"));
    assertThat(job.made()).hasSameSizeAs(files);
    return files.stream().map(file -> whole(job.stack(), file)).toList();
  }

  private static byte[] whole(Stack stack, NamedFile file) {
    byte[] bytes = stack.results().bytes(file.key());
    assertThat(bytes.length).isEqualTo(file.bytes());
    assertThat(Sha256.of(bytes)).isEqualTo(file.sha256());
    return bytes;
  }

  static void assertRatio(byte[] file, int width, int height) {
    BufferedImage picture = Picture.decode(file);
    assertThat(picture.getWidth() * height).isEqualTo(picture.getHeight() * width);
  }
}
