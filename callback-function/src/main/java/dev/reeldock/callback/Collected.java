package dev.reeldock.callback;

/** What came of looking at one task, and why where that is worth telling. */
record Collected(What what, String why) implements Looked {
  static final Collected UNKNOWN = new Collected(What.UNKNOWN);
  static final Collected HAD_ENDED = new Collected(What.HAD_ENDED);
  static final Collected BEING_COPIED = new Collected(What.BEING_COPIED);
  static final Collected OVERTAKEN = new Collected(What.OVERTAKEN);
  static final Collected BACK_TO_QUEUE = new Collected(What.BACK_TO_QUEUE);

  /** The provider's words stay in the record: they may repeat a prompt or a URL. */
  static final Collected FAILED = new Collected(What.FAILED);

  static final Collected STORED = new Collected(What.STORED);

  /** What came of it. */
  enum What {
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

  private Collected(What what) {
    this(what, "");
  }

  static Collected later(String why) {
    return new Collected(What.LATER, why);
  }

  static Collected needsAttention(String why) {
    return new Collected(What.NEEDS_ATTENTION, why);
  }

  static Collected copyFailed(String why) {
    return new Collected(What.COPY_FAILED, why);
  }

  @Override
  public String toString() {
    return why.isEmpty() ? what.name() : what + ": " + why;
  }
}
