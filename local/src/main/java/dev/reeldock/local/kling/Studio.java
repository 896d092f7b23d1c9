package dev.reeldock.local.kling;

import dev.reeldock.local.kling.TaskState.Output;
import dev.reeldock.local.kling.video.UnusableImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Does the work of a task: images and words in, outputs on the shelf. */
final class Studio {
  private final ImageFetcher images;
  private final Darkroom darkroom;
  private final RenderedPieces pieces;
  private final FileShelf shelf;
  private final Faults faults;

  Studio(
      ImageFetcher images,
      Darkroom darkroom,
      RenderedPieces pieces,
      FileShelf shelf,
      Faults faults) {
    this.images = images;
    this.darkroom = darkroom;
    this.pieces = pieces;
    this.shelf = shelf;
    this.faults = faults;
  }

  /** The end of the task: succeeded or failed. */
  TaskState produce(TaskOrder order) throws InterruptedException {
    try {
      List<Rendered> rendered = rendered(order, fetched(order));
      return faults
          .nextFailure()
          .<TaskState>map(TaskState.Failed::new)
          .orElseGet(() -> new TaskState.Succeeded(rendered.stream().map(this::output).toList()));
    } catch (UnusableImage e) {
      return new TaskState.Failed(String.valueOf(e.getMessage()));
    }
  }

  private List<ImageBytes> fetched(TaskOrder order) throws InterruptedException {
    List<ImageBytes> fetched = new ArrayList<>();
    for (String image : order.images()) {
      fetched.add(images.fetch(image));
    }
    return fetched;
  }

  private List<Rendered> rendered(TaskOrder order, List<ImageBytes> fetched)
      throws InterruptedException {
    try {
      return pieces.get(Piece.of(order, fetched), () -> darkroom.develop(order, fetched));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnusableImage unusable) {
        throw unusable;
      }
      throw new IllegalStateException("The outputs could not be rendered.", e);
    }
  }

  private Output output(Rendered rendered) {
    return new Output(
        Ids.next(),
        shelf.put(rendered.plain()),
        rendered.marked() == null ? null : shelf.put(rendered.marked()));
  }
}
