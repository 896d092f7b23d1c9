package dev.reeldock.local.kling.video;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photograph that Kling accepts: jpg or png by its content, at most 10 MB, each side at least 300
 * pixels, ratio between 1:2.5 and 2.5:1.
 */
public record Photo(BufferedImage image) {
  public static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int SHORTEST_SIDE = 300;
  private static final double WIDEST_RATIO = 2.5;
  // Larger photographs are read at a fraction of their size: the video is a few hundred pixels
  // wide.
  private static final int AMPLE_SIDE = 2048;
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  /**
   * Reads a photograph from the bytes of its file.
   *
   * @throws UnusableImage if Kling would refuse it
   */
  public static Photo read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new UnusableImage("Image size is too large, it should not exceed 10MB");
    }
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      return new Photo(decode(input));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The last two are how the JDK's readers answer some broken files.
      throw new UnusableImage("Image can not be decoded", e);
    }
  }

  private static BufferedImage decode(ImageInputStream input) throws IOException {
    ImageReader reader = readerOf(input);
    try {
      reader.setInput(input);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      checkSides(width, height);
      int step = Math.max(1, Math.max(width, height) / AMPLE_SIDE);
      ImageReadParam parameters = reader.getDefaultReadParam();
      parameters.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, parameters);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader readerOf(ImageInputStream input) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
    }
    throw new UnusableImage("Image format is not supported, it should be jpg, jpeg or png");
  }

  private static void checkSides(int width, int height) {
    int shorter = Math.min(width, height);
    if (shorter < SHORTEST_SIDE || Math.max(width, height) > shorter * WIDEST_RATIO) {
      throw new UnusableImage("Image pixel is invalid");
    }
  }
}
