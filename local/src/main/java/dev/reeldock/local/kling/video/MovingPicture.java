package dev.reeldock.local.kling.video;

import java.awt.image.BufferedImage;

/** Something that can be filmed. */
public interface MovingPicture {
  /** A new picture of a moment between 0, the first frame, and 1, the last one. */
  BufferedImage frame(double moment);

  /** The same with a visible mark on every frame. */
  default MovingPicture marked() {
    return moment -> Watermark.on(frame(moment));
  }
}
