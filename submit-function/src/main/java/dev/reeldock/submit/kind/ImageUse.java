package dev.reeldock.submit.kind;

import dev.reeldock.media.ImageHeader;
import java.util.Optional;

/** What an image is for, and so what the documentation says of its sides. */
enum ImageUse {
  /** One gateway's page has no ratio. */
  PICTURE(true, true),

  /** No page has a ratio. */
  END_FRAME(true, false),

  /** Kling asks for its picture's ratio, one gateway for its size as well. */
  MASK(false, false);

  private static final int SHORTEST = 300;
  private static final String SIDES = "each side of at least " + SHORTEST + " pixels";
  private static final String RATIO = "a ratio between 1:2.5 and 2.5:1";

  private final boolean everyPageHasSides;
  private final boolean somePageHasRatio;

  ImageUse(boolean everyPageHasSides, boolean somePageHasRatio) {
    this.everyPageHasSides = everyPageHasSides;
    this.somePageHasRatio = somePageHasRatio;
  }

  Optional<Finding> check(String path, ImageHeader.Sized image) {
    int shorter = Math.min(image.width(), image.height());
    int longer = Math.max(image.width(), image.height());
    String came = image.width() + " x " + image.height();
    if (shorter < SHORTEST) {
      return Optional.of(
          everyPageHasSides
              ? Finding.refused(path, SIDES, came)
              : Finding.disputed(path, SIDES, came));
    }
    return somePageHasRatio && longer * 2L > shorter * 5L
        ? Optional.of(Finding.disputed(path, RATIO, came))
        : Optional.empty();
  }
}
