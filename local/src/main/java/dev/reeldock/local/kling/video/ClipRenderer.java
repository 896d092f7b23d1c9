package dev.reeldock.local.kling.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jcodec.api.awt.AWTSequenceEncoder;

/** Films a moving picture: an mp4 file (H.264, no sound). */
public final class ClipRenderer {
  private final int framesPerSecond;

  public ClipRenderer(int framesPerSecond) {
    this.framesPerSecond = framesPerSecond;
  }

  /** Renders a clip of exactly that many seconds; takes about a fifth of them at 24 fps. */
  public byte[] render(MovingPicture picture, int seconds) {
    try {
      Path file = Files.createTempFile("clip", ".mp4");
      try {
        encode(picture, seconds * framesPerSecond, file);
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void encode(MovingPicture picture, int frames, Path file) throws IOException {
    AWTSequenceEncoder encoder =
        AWTSequenceEncoder.createSequenceEncoder(file.toFile(), framesPerSecond);
    for (int i = 0; i < frames; i++) {
      encoder.encodeImage(picture.frame(i / (double) (frames - 1)));
    }
    encoder.finish();
  }
}
