package dev.reeldock.local.kling.video;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Photographs one after another, each cross-fading into the next. The first frame shows the first
 * photograph alone, the last frame the last one.
 */
public final class Storyboard implements MovingPicture {
  /** Half of a cross-fade, as a part of one scene. */
  private static final double HALF_FADE = 0.15;

  private final FrameSize size;
  private final List<Scene> scenes;

  public Storyboard(List<Photo> photos, FrameSize size) {
    if (photos.isEmpty()) {
      throw new IllegalArgumentException("A video needs at least one photograph.");
    }
    this.size = size;
    this.scenes =
        IntStream.range(0, photos.size())
            .mapToObj(i -> new Scene(photos.get(i), size, CameraMove.of(i, photos.size())))
            .toList();
  }

  @Override
  public BufferedImage frame(double moment) {
    BufferedImage canvas =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
    double position = moment * scenes.size();
    for (int i = 0; i < scenes.size(); i++) {
      double opacity = i == 0 ? 1 : opacity(i, position);
      if (opacity > 0) {
        scenes.get(i).draw(canvas, time(i, position), opacity);
      }
    }
    return canvas;
  }

  private static double opacity(int scene, double position) {
    return between0And1((position - scene + HALF_FADE) / (2 * HALF_FADE));
  }

  private double time(int scene, double position) {
    double start = Math.max(0, scene - HALF_FADE);
    double end = Math.min(scenes.size(), scene + 1 + HALF_FADE);
    return between0And1((position - start) / (end - start));
  }

  private static double between0And1(double value) {
    return Math.clamp(value, 0.0, 1.0);
  }
}
