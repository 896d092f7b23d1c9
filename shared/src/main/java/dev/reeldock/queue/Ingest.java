package dev.reeldock.queue;

/** The queue of what S3 tells of uploads. */
public interface Ingest {
  /**
   * Tells it again after a while, as it is. Throws {@link WakeUpException} where that cannot be:
   * then the message that told it must go back to its queue.
   */
  void tellAgain(String event);
}
