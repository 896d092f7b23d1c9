package dev.reeldock.local.template;

import java.time.Duration;

/** A rule that runs a function at a rate. */
public record Schedule(String logicalId, String arn, Duration period, String functionArn)
    implements Resource {}
