package dev.reeldock.task;

import java.time.Instant;

/** A line of the Due index; the record itself may be ahead of it. */
public record DueTask(TaskId id, Instant dueAt) {}
