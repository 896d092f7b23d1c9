package dev.reeldock.queue.sqs;

import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.task.Pool;
import dev.reeldock.task.TaskId;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wake-ups as SQS messages: the body is the task id, or the pool's name. */
public final class SqsWakeUps implements WakeUps {
  /** Who is woken by the messages of a queue. */
  public enum Woken {
    COLLECT,
    DISPATCH,
    RELAY,
    PATIENT_RELAY
  }

  private final SqsClient sqs;
  private final Function<Woken, URI> queues;

  /** A queue's URL is asked for when used: a function knows only those that it sends to. */
  public SqsWakeUps(SqsClient sqs, Function<Woken, URI> queues) {
    this.sqs = sqs;
    this.queues = queues;
  }

  @Override
  public void collect(TaskId id) {
    send(Woken.COLLECT, id.value(), Duration.ZERO);
  }

  @Override
  public void dispatch(Pool pool) {
    send(Woken.DISPATCH, pool.name(), Duration.ZERO);
  }

  @Override
  public void relay(TaskId id, Duration after) {
    send(Woken.RELAY, id.value(), after);
  }

  @Override
  public void relayPatiently(TaskId id) {
    send(Woken.PATIENT_RELAY, id.value(), Duration.ZERO);
  }

  /** A second too late: who comes too early has come in vain, and clocks differ a little. */
  private void send(Woken whom, String body, Duration after) {
    int seconds = after.isZero() ? 0 : Math.toIntExact(after.toSeconds() + 2);
    String queue = queues.apply(whom).toString();
    try {
      sqs.sendMessage(message ->
          message.queueUrl(queue).messageBody(body).delaySeconds(seconds == 0 ? null : seconds));
    } catch (SdkException e) {
      throw new WakeUpException("A wake-up was not sent; it is sent again when it is due.", e);
    }
  }
}
