package dev.reeldock.local.kling.video;

import java.util.List;
import java.util.stream.Stream;

/** The size of a picture in pixels; both sides are multiples of 16, H.264's macroblock. */
public record FrameSize(int width, int height) {
  private static final int BLOCK = 16;
  private static final int LONGEST_OF_VIDEO = 480;
  private static final int LONGEST_OF_STILL = 672;

  public static final FrameSize LANDSCAPE = new FrameSize(480, 272);
  public static final FrameSize PORTRAIT = new FrameSize(272, 480);
  public static final FrameSize SQUARE = new FrameSize(384, 384);

  public FrameSize {
    if (width <= 0 || height <= 0 || width % BLOCK != 0 || height % BLOCK != 0) {
      throw new IllegalArgumentException(
          "A frame's sides must be positive multiples of 16, not %sx%s.".formatted(width, height));
    }
  }

  /** A video's size for one of Kling's ratios for videos. */
  public static FrameSize ofVideo(String aspectRatio) {
    return switch (aspectRatio) {
      case "9:16" -> PORTRAIT;
      case "1:1" -> SQUARE;
      default -> LANDSCAPE;
    };
  }

  /** A video's size in about the shape of a photograph. */
  public static FrameSize like(Photo photo) {
    int width = photo.image().getWidth();
    int height = photo.image().getHeight();
    double scale = LONGEST_OF_VIDEO / (double) Math.max(width, height);
    return new FrameSize(blocks(width * scale), blocks(height * scale));
  }

  /** A still picture's size, in exactly the ratio, such as {@code 21:9}. */
  public static FrameSize ofStill(String aspectRatio) {
    List<Integer> sides = Stream.of(aspectRatio.split(":", -1)).map(Integer::valueOf).toList();
    int factor = LONGEST_OF_STILL / (BLOCK * Math.max(sides.get(0), sides.get(1)));
    return new FrameSize(sides.get(0) * factor * BLOCK, sides.get(1) * factor * BLOCK);
  }

  private static int blocks(double side) {
    return (int) Math.round(side / BLOCK) * BLOCK;
  }
}
