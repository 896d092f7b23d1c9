package dev.reeldock.task;

import java.time.Instant;

/** One line of what a reader would tell about a task. */
public record HistoryEntry(Instant at, String event, String detail) {}
