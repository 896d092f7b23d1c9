package dev.reeldock.local.kling.video;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A light and dark chequered band across the lower part of a picture. */
public final class Watermark {
  private static final int SQUARES = 24;

  private Watermark() {}

  /** Draws the mark on the picture and answers the picture. */
  public static BufferedImage on(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    try {
      int side = Math.max(1, picture.getWidth() / SQUARES);
      int top = picture.getHeight() - 3 * side;
      for (int square = 0; square < 2 * SQUARES; square++) {
        int column = square / 2;
        int row = square % 2;
        graphics.setColor((column + row) % 2 == 0 ? Color.WHITE : Color.BLACK);
        graphics.fillRect(column * side, top + row * side, side, side);
      }
      return picture;
    } finally {
      graphics.dispose();
    }
  }
}
