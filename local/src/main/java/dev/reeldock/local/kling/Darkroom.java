package dev.reeldock.local.kling;

import dev.reeldock.local.kling.video.ClipRenderer;
import dev.reeldock.local.kling.video.Collage;
import dev.reeldock.local.kling.video.FrameSize;
import dev.reeldock.local.kling.video.MovingPicture;
import dev.reeldock.local.kling.video.Painting;
import dev.reeldock.local.kling.video.Photo;
import dev.reeldock.local.kling.video.Storyboard;
import dev.reeldock.local.kling.video.Watermark;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Makes the files of an order out of its photographs or, when it has none, its words. */
final class Darkroom {
  private final ClipRenderer clips;

  Darkroom(ClipRenderer clips) {
    this.clips = clips;
  }

  List<Rendered> develop(TaskOrder order, List<ImageBytes> images) {
    List<Photo> photos = images.stream().map(ImageBytes::photo).toList();
    return switch (order.work()) {
      case Work.Video video -> List.of(film(order, video, photos));
      case Work.Images stills ->
          IntStream.range(0, stills.count())
              .mapToObj(i -> still(order, stills, photos, i))
              .toList();
    };
  }

  private Rendered film(TaskOrder order, Work.Video video, List<Photo> photos) {
    FrameSize size = size(video.aspectRatio(), photos);
    MovingPicture picture =
        photos.isEmpty() ? new Painting(order.prompt(), size) : new Storyboard(photos, size);
    return new Rendered(
        clip(picture, video), order.watermark() ? clip(picture.marked(), video) : null);
  }

  private static FrameSize size(@Nullable String aspectRatio, List<Photo> photos) {
    return aspectRatio == null ? FrameSize.like(photos.getFirst()) : FrameSize.ofVideo(aspectRatio);
  }

  private MediaFile clip(MovingPicture picture, Work.Video video) {
    return MediaFile.of(MediaFile.Format.MP4, clips.render(picture, video.seconds()));
  }

  private static Rendered still(
      TaskOrder order, Work.Images stills, List<Photo> photos, int variation) {
    FrameSize size = FrameSize.ofStill(stills.aspectRatio());
    BufferedImage picture =
        photos.isEmpty()
            ? new Painting(order.prompt() + "\n" + variation, size).frame(0)
            : new Collage(photos, size).picture(variation);
    MediaFile plain = png(picture);
    return new Rendered(plain, order.watermark() ? png(Watermark.on(picture)) : null);
  }

  private static MediaFile png(BufferedImage picture) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      if (!ImageIO.write(picture, "png", bytes)) {
        throw new IllegalStateException("Every Java runtime writes png files.");
      }
      return MediaFile.of(MediaFile.Format.PNG, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
