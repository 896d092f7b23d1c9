package dev.reeldock.task;

/** What the provider says that it deducted, in its own units and spelling. */
public record Cost(String units) {}
