package dev.reeldock.local.kling;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Finished, with one video or some images. */
  record Succeeded(List<Output> outputs) implements TaskState {
    public Succeeded {
      outputs = List.copyOf(outputs);
    }

    @Override
    public String status() {
      return "succeed";
    }
  }

  /**
   * What a task has made.
   *
   * @param watermarkUrl where the marked one is, if one was asked for
   */
  record Output(String id, URI url, @Nullable URI watermarkUrl) {}

  /** Finished without an output; the message is {@code task_status_msg}. */
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
