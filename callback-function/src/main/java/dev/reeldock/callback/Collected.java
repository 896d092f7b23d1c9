package dev.reeldock.callback;

/** What came of looking at one task. */
enum Collected {
  /** There is no such task. */
  UNKNOWN,
  /** It had ended before; its wake-ups were sent again. */
  HAD_ENDED,
  /** Another worker is copying its outputs. */
  BEING_COPIED,
  /** Another worker knew more. */
  OVERTAKEN,
  /** No news; it is asked about again. */
  LATER,
  /** The provider does not have it; it waits in its queue. */
  BACK_TO_QUEUE,
  /** A person is needed. */
  NEEDS_ATTENTION,
  FAILED,
  STORED,
  /** An output could not be copied; it is tried again. */
  COPY_FAILED
}
