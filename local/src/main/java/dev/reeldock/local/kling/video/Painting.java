package dev.reeldock.local.kling.video;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a prompt without photographs looks like: coloured discs that wander over a gradient. The
 * same words give the same picture everywhere; it needs no fonts.
 */
public final class Painting implements MovingPicture {
  private static final int DISCS = 7;

  private final FrameSize size;
  private final Color above;
  private final Color below;
  private final List<Disc> discs;

  public Painting(String words, FrameSize size) {
    this.size = size;
    Random random = new Random(seed(words));
    above = colour(random, 0.9f);
    below = colour(random, 0.4f);
    discs = Stream.generate(() -> Disc.random(random)).limit(DISCS).toList();
  }

  @Override
  public BufferedImage frame(double moment) {
    BufferedImage canvas =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setPaint(new GradientPaint(0, 0, above, 0, size.height(), below));
      graphics.fillRect(0, 0, size.width(), size.height());
      discs.forEach(disc -> disc.draw(graphics, size, moment));
      return canvas;
    } finally {
      graphics.dispose();
    }
  }

  private static long seed(String words) {
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }

  private static Color colour(Random random, float brightness) {
    return Color.getHSBColor(random.nextFloat(), 0.7f, brightness);
  }

  /** One disc; lengths are parts of the frame's height and width. */
  private record Disc(
      Color colour, double radius, double x, double y, double reachX, double reachY) {
    static Disc random(Random random) {
      return new Disc(
          Painting.colour(random, 0.5f + random.nextFloat() / 2),
          0.08 + 0.15 * random.nextDouble(),
          random.nextDouble(),
          random.nextDouble(),
          random.nextDouble() - 0.5,
          random.nextDouble() - 0.5);
    }

    void draw(Graphics2D graphics, FrameSize size, double moment) {
      int side = (int) Math.round(2 * radius * size.height());
      double middleX = (x + reachX * moment) * size.width();
      double middleY = (y + reachY * moment) * size.height();
      graphics.setColor(colour);
      graphics.fillOval((int) (middleX - side / 2.0), (int) (middleY - side / 2.0), side, side);
    }
  }
}
