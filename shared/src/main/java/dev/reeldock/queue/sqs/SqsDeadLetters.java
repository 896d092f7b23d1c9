package dev.reeldock.queue.sqs;

import dev.reeldock.queue.DeadLetterQueue;
import dev.reeldock.queue.DeadLetters;
import dev.reeldock.queue.WakeUpException;
import java.net.URI;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Dead letters in SQS queues. They are moved one by one and not by SQS's own move task: that one
 * ends somewhere later, and does not know where to put what EventBridge could not deliver.
 */
public final class SqsDeadLetters implements DeadLetters {
  private static final int MOST_AT_ONCE = 10;

  private final SqsClient sqs;
  private final Function<DeadLetterQueue, URI> deadLetters;
  private final Function<DeadLetterQueue, URI> origins;

  /** The queues' URLs are asked for when used. */
  public SqsDeadLetters(
      SqsClient sqs,
      Function<DeadLetterQueue, URI> deadLetters,
      Function<DeadLetterQueue, URI> origins) {
    this.sqs = sqs;
    this.deadLetters = deadLetters;
    this.origins = origins;
  }

  @Override
  public int sendBack(DeadLetterQueue queue, BooleanSupplier timeIsLeft) {
    String origin = origins.apply(queue).toString();
    return each(
        queue,
        timeIsLeft,
        letter -> sqs.sendMessage(send -> send.queueUrl(origin).messageBody(letter.body())));
  }

  @Override
  public int drop(DeadLetterQueue queue, BooleanSupplier timeIsLeft) {
    return each(queue, timeIsLeft, _ -> {});
  }

  private int each(DeadLetterQueue queue, BooleanSupplier timeIsLeft, Consumer<Message> act) {
    String url = deadLetters.apply(queue).toString();
    int count = 0;
    try {
      List<Message> letters = receive(url);
      while (!letters.isEmpty()) {
        letters.forEach(letter -> actAndDelete(url, letter, act));
        count += letters.size();
        letters = timeIsLeft.getAsBoolean() ? receive(url) : List.of();
      }
      return count;
    } catch (SdkException e) {
      throw new WakeUpException("SQS did not answer; what was not moved still lies there.", e);
    }
  }

  /** With a wait: without one, SQS asks some of its servers only. */
  private List<Message> receive(String url) {
    return sqs.receiveMessage(
            receive -> receive.queueUrl(url).maxNumberOfMessages(MOST_AT_ONCE).waitTimeSeconds(1))
        .messages();
  }

  private void actAndDelete(String url, Message letter, Consumer<Message> act) {
    act.accept(letter);
    sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(letter.receiptHandle()));
  }
}
