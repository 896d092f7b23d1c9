package dev.reeldock.task;

import java.time.Instant;

/** A line of the Queue index, and so a place in it; the record itself may be ahead of it. */
public record WaitingTask(TaskId id, Instant createdAt) {}
