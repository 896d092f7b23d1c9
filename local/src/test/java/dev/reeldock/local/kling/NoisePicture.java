package dev.reeldock.local.kling;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A png that nothing can compress: almost as large as Kling takes, 10 MB. */
public final class NoisePicture {
  private static final int SIDE = 1860;

  private NoisePicture() {}

  public static byte[] png(long seed) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, SIDE, SIDE, new Random(seed).ints(SIDE * SIDE).toArray(), 0, SIDE);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
