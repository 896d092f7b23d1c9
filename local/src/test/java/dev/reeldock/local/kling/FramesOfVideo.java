package dev.reeldock.local.kling;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.scale.AWTUtil;

/** The decoded frames of an mp4 file, and how much one of them looks like a photograph. */
public final class FramesOfVideo {
  private static final int OFFSETS = 64;

  private final List<BufferedImage> frames;
  private final double seconds;

  private FramesOfVideo(List<BufferedImage> frames, double seconds) {
    this.frames = frames;
    this.seconds = seconds;
  }

  public static FramesOfVideo decode(byte[] mp4) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(mp4);
      FrameGrab grab =
          FrameGrab.createFrameGrab(ByteBufferSeekableByteChannel.readFromByteBuffer(bytes));
      List<BufferedImage> frames = new ArrayList<>();
      for (Picture picture = grab.getNativeFrame();
          picture != null;
          picture = grab.getNativeFrame()) {
        frames.add(AWTUtil.toBufferedImage(picture));
      }
      double seconds = grab.getVideoTrack().getMeta().getTotalDuration();
      return new FramesOfVideo(frames, seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JCodecException e) {
      throw new IllegalArgumentException("The file is not a video that can be decoded.", e);
    }
  }

  public BufferedImage first() {
    return frames.getFirst();
  }

  public BufferedImage last() {
    return frames.getLast();
  }

  public int count() {
    return frames.size();
  }

  public double seconds() {
    return seconds;
  }

  /**
   * How much a frame looks like a photograph that fills it: 1 is the same picture, about 0 another
   * one. The photograph is cut to the frame's shape, wherever the cut fits best.
   */
  public static double likeness(BufferedImage frame, byte[] photograph) {
    BufferedImage photo = read(photograph);
    Thumbnail shown = Thumbnail.of(frame);
    double best = -1;
    for (int i = 0; i <= OFFSETS; i++) {
      double offset = i / (double) OFFSETS;
      best = Math.max(best, shown.likeness(Thumbnail.of(cut(photo, frame, offset))));
    }
    return best;
  }

  private static BufferedImage read(byte[] photograph) {
    try {
      return ImageIO.read(new ByteArrayInputStream(photograph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage cut(BufferedImage photo, BufferedImage frame, double offset) {
    double scale =
        Math.min(
            photo.getWidth() / (double) frame.getWidth(),
            photo.getHeight() / (double) frame.getHeight());
    int width = Math.min(photo.getWidth(), (int) Math.round(frame.getWidth() * scale));
    int height = Math.min(photo.getHeight(), (int) Math.round(frame.getHeight() * scale));
    int x = (int) Math.round((photo.getWidth() - width) * offset);
    int y = (int) Math.round((photo.getHeight() - height) * offset);
    return photo.getSubimage(x, y, width, height);
  }
}
