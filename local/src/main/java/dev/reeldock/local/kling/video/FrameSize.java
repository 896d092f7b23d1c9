package dev.reeldock.local.kling.video;

/** The size of a video in pixels; both sides are multiples of 16, H.264's macroblock. */
public record FrameSize(int width, int height) {
  public static final FrameSize LANDSCAPE = new FrameSize(480, 272);
  public static final FrameSize PORTRAIT = new FrameSize(272, 480);
  public static final FrameSize SQUARE = new FrameSize(384, 384);

  public FrameSize {
    if (width <= 0 || height <= 0 || width % 16 != 0 || height % 16 != 0) {
      throw new IllegalArgumentException(
          "A frame's sides must be positive multiples of 16, not %sx%s.".formatted(width, height));
    }
  }
}
