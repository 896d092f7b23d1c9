package dev.reeldock.local.kling;

import org.jspecify.annotations.Nullable;

/** What a task is to make. */
public sealed interface Work {
  /** How many of the account's slots the task holds until its end. */
  int slots();

  /**
   * One video.
   *
   * @param aspectRatio null follows the first image
   */
  record Video(String mode, int seconds, @Nullable String aspectRatio, Sound sound)
      implements Work {
    @Override
    public int slots() {
      return 1;
    }
  }

  /** Some images of one shape. */
  record Images(int count, String aspectRatio) implements Work {
    @Override
    public int slots() {
      return count;
    }
  }

  /** What a video is to be heard with; it decides the price. */
  enum Sound {
    SILENT,
    AUDIO,
    VOICE
  }
}
