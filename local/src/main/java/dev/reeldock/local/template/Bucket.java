package dev.reeldock.local.template;

/**
 * An S3 bucket.
 *
 * @param tellsEventBridge without it no rule hears of its objects
 */
public record Bucket(String logicalId, String name, boolean versioned, boolean tellsEventBridge)
    implements Resource {}
