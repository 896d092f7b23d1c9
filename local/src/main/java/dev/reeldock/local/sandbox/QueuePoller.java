package dev.reeldock.local.sandbox;

import dev.reeldock.local.template.EventSource.QueuePoll;
import dev.reeldock.local.template.Queue;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Feeds a queue's messages to a function until it is closed. */
final class QueuePoller implements Running {
  /** Short, as a message that is given back does not end a long poll that has begun. */
  private static final int LONG_POLL_SECONDS = 1;

  private static final long PAUSE_NANOS = 200_000_000;

  private final SqsClient sqs;
  private final Queue queue;
  private final QueuePoll source;
  private final RunningFunction function;
  private final Redelivery redelivery;
  private final Semaphore slots;
  private final Workers workers = new Workers();
  private final Thread thread;
  private volatile boolean open = true;

  QueuePoller(
      SqsClient sqs, Queue queue, QueuePoll source, RunningFunction function, Settings settings) {
    this.sqs = sqs;
    this.queue = queue;
    this.source = source;
    this.function = function;
    this.redelivery = settings.redelivery();
    this.slots = new Semaphore(Math.min(source.maximumConcurrency(), settings.concurrency()));
    this.thread = Thread.ofVirtual().name("poll-" + queue.logicalId()).start(this::poll);
  }

  /** Takes no more messages, then waits for those that are being processed. */
  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    workers.close();
  }

  private void poll() {
    while (open) {
      slots.acquireUninterruptibly();
      List<Message> messages = receive();
      if (messages.isEmpty()) {
        slots.release();
      } else {
        workers.run(() -> processInSlot(messages));
      }
    }
  }

  private List<Message> receive() {
    try {
      return sqs.receiveMessage(request ->
              request
                  .queueUrl(queue.url())
                  .maxNumberOfMessages(source.batchSize())
                  .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                  .waitTimeSeconds(LONG_POLL_SECONDS))
          .messages();
    } catch (SdkException _) {
      LockSupport.parkNanos(PAUSE_NANOS);
      return List.of(); // asked again, as Lambda's own pollers do
    }
  }

  private void processInSlot(List<Message> messages) {
    try {
      process(messages);
    } finally {
      slots.release();
    }
  }

  private void process(List<Message> messages) {
    Set<String> ids = messages.stream().map(Message::messageId).collect(Collectors.toSet());
    Outcome outcome = function.invoke(new QueueEvent(queue.arn(), messages).json());
    Set<String> failed = new BatchVerdict(source.reportsItemFailures(), ids).failed(outcome);
    for (Message message : messages) {
      if (failed.contains(message.messageId())) {
        giveBack(message);
      } else {
        delete(message);
      }
    }
  }

  private void delete(Message message) {
    sqs.deleteMessage(
        request -> request.queueUrl(queue.url()).receiptHandle(message.receiptHandle()));
  }

  private void giveBack(Message message) {
    if (redelivery instanceof Redelivery.After(var delay)) {
      sqs.changeMessageVisibility(request ->
          request
              .queueUrl(queue.url())
              .receiptHandle(message.receiptHandle())
              .visibilityTimeout(Math.toIntExact(delay.toSeconds())));
    }
  }
}
