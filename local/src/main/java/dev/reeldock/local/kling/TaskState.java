package dev.reeldock.local.kling;

import java.net.URI;

/** Where a task is in its life at Kling. */
public sealed interface TaskState {
  /** Kling's word for it: {@code task_status}. */
  String status();

  /** Accepted, waiting to be worked on. */
  record Submitted() implements TaskState {
    @Override
    public String status() {
      return "submitted";
    }
  }

  /** Being worked on. */
  record Processing() implements TaskState {
    @Override
    public String status() {
      return "processing";
    }
  }

  /** Finished, with one video. */
  record Succeeded(String videoId, URI url) implements TaskState {
    @Override
    public String status() {
      return "succeed";
    }
  }

  /** Finished without a video; the message is {@code task_status_msg}. */
  record Failed(String message) implements TaskState {
    @Override
    public String status() {
      return "failed";
    }
  }

  default boolean isEnd() {
    return switch (this) {
      case Submitted _, Processing _ -> false;
      case Succeeded _, Failed _ -> true;
    };
  }
}
