package dev.reeldock.task;

/** The provider's no: its code, its words and its HTTP status. */
public record Refusal(int code, String message, int httpStatus) {}
