package dev.reeldock.local.template;

/** An S3 bucket. */
public record Bucket(String logicalId, String name, boolean versioned) implements Resource {}
