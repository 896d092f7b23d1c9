package dev.reeldock.local.kling.video;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Still pictures made of photographs side by side. Each variation has its own order, crop,
 * direction and tint, so that no two look alike.
 */
public final class Collage {
  private static final float TINT = 0.2f;
  private static final float HUES = 9;

  private final List<Photo> photos;
  private final FrameSize size;

  public Collage(List<Photo> photos, FrameSize size) {
    this.photos = List.copyOf(photos);
    this.size = size;
  }

  /** A new picture; variations are counted from 0. */
  public BufferedImage picture(int variation) {
    BufferedImage canvas =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      for (int place = 0; place < photos.size(); place++) {
        drawPhoto(graphics, place, variation);
      }
      graphics.setColor(tint(variation));
      graphics.fillRect(0, 0, size.width(), size.height());
      return canvas;
    } finally {
      graphics.dispose();
    }
  }

  private void drawPhoto(Graphics2D graphics, int place, int variation) {
    BufferedImage photo = photos.get((place + variation) % photos.size()).image();
    int left = size.width() * place / photos.size();
    int right = size.width() * (place + 1) / photos.size();
    double zoom = 1 + 0.15 * (variation % 3);
    double scale =
        Math.max(
                (right - left) / (double) photo.getWidth(),
                size.height() / (double) photo.getHeight())
            * zoom;
    int halfWidth = (int) ((right - left) / scale / 2);
    int halfHeight = (int) (size.height() / scale / 2);
    int x = photo.getWidth() / 2;
    int y = photo.getHeight() / 2;
    int from = variation % 2 == 0 ? x - halfWidth : x + halfWidth;
    int to = 2 * x - from;
    graphics.drawImage(
        photo, left, 0, right, size.height(), from, y - halfHeight, to, y + halfHeight, null);
  }

  private static Color tint(int variation) {
    float[] rgb = Color.getHSBColor(variation / HUES, 1, 1).getRGBColorComponents(null);
    return new Color(rgb[0], rgb[1], rgb[2], TINT);
  }
}
