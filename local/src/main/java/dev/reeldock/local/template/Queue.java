package dev.reeldock.local.template;

import java.time.Duration;

/** An SQS queue. */
public record Queue(
    String logicalId,
    String url,
    String arn,
    Duration visibilityTimeout,
    Duration delay,
    Redrive redrive)
    implements Resource {

  public String name() {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  /** What becomes of a message that keeps failing. */
  public sealed interface Redrive {
    record Never() implements Redrive {}

    record After(int receives, String deadLetterArn) implements Redrive {}
  }
}
