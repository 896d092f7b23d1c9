package dev.reeldock.local.kling;

import dev.reeldock.local.kling.video.ClipRenderer;
import dev.reeldock.local.kling.video.FrameSize;
import dev.reeldock.local.kling.video.Photo;
import dev.reeldock.local.kling.video.UnusableImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Does the work of a task: images in, video out. */
final class Studio {
  private final ImageFetcher images;
  private final ClipRenderer renderer;
  private final FileShelf shelf;
  private final Faults faults;
  private final ExecutorService renders;

  /**
   * @param renders platform threads: a virtual thread that computes for a second would keep the
   *     server from answering
   */
  Studio(
      ImageFetcher images,
      ClipRenderer renderer,
      FileShelf shelf,
      Faults faults,
      ExecutorService renders) {
    this.images = images;
    this.renderer = renderer;
    this.shelf = shelf;
    this.faults = faults;
    this.renders = renders;
  }

  /** The end of the task: succeeded or failed. */
  TaskState produce(TaskOrder order) throws InterruptedException {
    try {
      List<Photo> photos = photos(order);
      byte[] video = rendered(order, photos);
      return faults
          .nextFailure()
          .<TaskState>map(TaskState.Failed::new)
          .orElseGet(() -> new TaskState.Succeeded(Ids.next(), shelf.put(video)));
    } catch (UnusableImage e) {
      return new TaskState.Failed(String.valueOf(e.getMessage()));
    }
  }

  private List<Photo> photos(TaskOrder order) throws InterruptedException {
    List<Photo> photos = new ArrayList<>();
    for (String image : order.images()) {
      photos.add(images.photo(image));
    }
    return photos;
  }

  private byte[] rendered(TaskOrder order, List<Photo> photos) throws InterruptedException {
    try {
      return renders
          .submit(() -> renderer.render(photos, size(order.aspectRatio()), order.seconds()))
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The video could not be rendered.", e);
    }
  }

  private static FrameSize size(String aspectRatio) {
    return switch (aspectRatio) {
      case "9:16" -> FrameSize.PORTRAIT;
      case "1:1" -> FrameSize.SQUARE;
      default -> FrameSize.LANDSCAPE;
    };
  }
}
