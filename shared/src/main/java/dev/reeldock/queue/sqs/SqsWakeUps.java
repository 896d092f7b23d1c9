package dev.reeldock.queue.sqs;

import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wake-ups as SQS messages: the body is the task id, or the pool's name. */
public final class SqsWakeUps implements WakeUps {
  private final SqsClient sqs;
  private final Supplier<URI> collectQueue;
  private final Supplier<URI> dispatchQueue;

  /** The queues' URLs are asked for when used: a function knows only those that it sends to. */
  public SqsWakeUps(SqsClient sqs, Supplier<URI> collectQueue, Supplier<URI> dispatchQueue) {
    this.sqs = sqs;
    this.collectQueue = collectQueue;
    this.dispatchQueue = dispatchQueue;
  }

  @Override
  public void collect(TaskId id) {
    send(collectQueue.get(), id.value());
  }

  @Override
  public void dispatch(Pool pool) {
    send(dispatchQueue.get(), pool.name());
  }

  private void send(URI queue, String body) {
    try {
      sqs.sendMessage(message -> message.queueUrl(queue.toString()).messageBody(body));
    } catch (SdkException e) {
      throw new WakeUpException("A wake-up was not sent; it is sent again when it is due.", e);
    }
  }
}
