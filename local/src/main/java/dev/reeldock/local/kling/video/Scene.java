package dev.reeldock.local.kling.video;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** One photograph under a moving camera. */
final class Scene {
  private final BufferedImage picture;
  private final FrameSize frame;
  private final CameraMove move;

  Scene(Photo photo, FrameSize frame, CameraMove move) {
    this.picture = shrunk(photo.image(), frame);
    this.frame = frame;
    this.move = move;
  }

  /** Draws the scene as it is at a time between 0 and 1, over what is on the canvas. */
  void draw(BufferedImage canvas, double time, double opacity) {
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
      graphics.drawImage(picture, view(time), null);
    } finally {
      graphics.dispose();
    }
  }

  private AffineTransform view(double time) {
    double scale = covering(picture, frame) * move.zoom(time);
    double spareWidth = picture.getWidth() * scale - frame.width();
    double spareHeight = picture.getHeight() * scale - frame.height();
    // Faces sit in the upper part of a portrait, so the view stays above the middle.
    AffineTransform view =
        AffineTransform.getTranslateInstance(
            -spareWidth * (0.35 + 0.3 * time), -spareHeight * (0.2 + 0.2 * time));
    view.scale(scale, scale);
    return view;
  }

  private static double covering(BufferedImage picture, FrameSize frame) {
    return Math.max(
        frame.width() / (double) picture.getWidth(), frame.height() / (double) picture.getHeight());
  }

  private static BufferedImage shrunk(BufferedImage photo, FrameSize frame) {
    double scale = Math.min(1, covering(photo, frame) * CameraMove.CLOSEST);
    int width = (int) Math.ceil(photo.getWidth() * scale);
    int height = (int) Math.ceil(photo.getHeight() * scale);
    BufferedImage shrunk = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = shrunk.createGraphics();
    try {
      graphics.drawImage(
          photo.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    } finally {
      graphics.dispose();
    }
    return shrunk;
  }
}
