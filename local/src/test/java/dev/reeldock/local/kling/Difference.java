package dev.reeldock.local.kling;

import java.awt.image.BufferedImage;

/** How far two pictures of one size are apart. */
public final class Difference {
  private Difference() {}

  /** The mean difference of a colour value: 0 is the same picture, 255 black against white. */
  public static double between(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += ofColours(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }

  private static int ofColours(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((one >> shift & 255) - (other >> shift & 255));
    }
    return sum;
  }
}
