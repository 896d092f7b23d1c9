package dev.reeldock.local.template;

/** A rule that tells a queue of every object that is put into a bucket below a prefix. */
public record UploadRule(String logicalId, String bucket, String prefix, String queueArn)
    implements Resource {}
