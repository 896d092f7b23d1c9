package dev.reeldock.queue.sqs;

import dev.reeldock.queue.Ingest;
import dev.reeldock.queue.WakeUpException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A queue of SQS, each event a message. */
public final class SqsIngest implements Ingest {
  private static final Duration A_WHILE = Duration.ofSeconds(15);

  private final SqsClient sqs;
  private final URI queue;

  public SqsIngest(SqsClient sqs, URI queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  @Override
  public void tellAgain(String event) {
    try {
      sqs.sendMessage(message ->
          message
              .queueUrl(queue.toString())
              .messageBody(event)
              .delaySeconds((int) A_WHILE.toSeconds()));
    } catch (SdkException e) {
      throw new WakeUpException("An upload could not be put off.", e);
    }
  }
}
