package dev.reeldock.local.kling;

import java.util.List;

/** Everything in an order that shows in its outputs; the images by their contents' digests. */
record Piece(
    Kind kind, String model, String prompt, Work work, boolean watermark, List<String> digests) {
  Piece {
    digests = List.copyOf(digests);
  }

  static Piece of(TaskOrder order, List<ImageBytes> images) {
    return new Piece(
        order.kind(),
        order.model(),
        order.prompt(),
        order.work(),
        order.watermark(),
        images.stream().map(ImageBytes::digest).toList());
  }
}
