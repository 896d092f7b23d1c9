package dev.reeldock.local.kling;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A picture as 32x32 grey values. */
final class Thumbnail {
  private static final int SIDE = 32;

  private final double[] grey;

  private Thumbnail(double[] grey) {
    this.grey = grey;
  }

  static Thumbnail of(BufferedImage image) {
    // In steps, because a bilinear reduction looks at no more than four pixels.
    return new Thumbnail(grey(scaled(scaled(scaled(image, SIDE * 4), SIDE * 2), SIDE)));
  }

  /** The normalised correlation: 1 is the same picture, about 0 another one. */
  double likeness(Thumbnail other) {
    double mean = mean(grey);
    double meanOfOther = mean(other.grey);
    double together = 0;
    double square = 0;
    double squareOfOther = 0;
    for (int i = 0; i < grey.length; i++) {
      double a = grey[i] - mean;
      double b = other.grey[i] - meanOfOther;
      together += a * b;
      square += a * a;
      squareOfOther += b * b;
    }
    return together / Math.sqrt(square * squareOfOther);
  }

  private static BufferedImage scaled(BufferedImage image, int side) {
    BufferedImage scaled = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, 0, 0, side, side, null);
    } finally {
      graphics.dispose();
    }
    return scaled;
  }

  private static double[] grey(BufferedImage image) {
    double[] grey = new double[SIDE * SIDE];
    for (int i = 0; i < grey.length; i++) {
      int colour = image.getRGB(i % SIDE, i / SIDE);
      grey[i] = 0.3 * (colour >> 16 & 255) + 0.59 * (colour >> 8 & 255) + 0.11 * (colour & 255);
    }
    return grey;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
