package dev.reeldock.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where messages lie that nobody could deal with, by the queue or schedule that they were of. */
public enum DeadLetterQueue {
  /** What S3 told of uploads, which nothing else knows. */
  INGEST,
  /** Wake-ups of pools. */
  DISPATCH,
  /** Wake-ups of tasks. */
  COLLECT,
  /** Wake-ups about callers who are to be told. */
  RELAY,
  /** Minutes of the schedule. Another minute has done their work: they belong nowhere. */
  RECONCILE;

  public static Optional<DeadLetterQueue> named(String word) {
    return Arrays.stream(values()).filter(queue -> queue.word().equals(word)).findFirst();
  }

  public static String words() {
    return Arrays.stream(values()).map(DeadLetterQueue::word).collect(Collectors.joining(", "));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
