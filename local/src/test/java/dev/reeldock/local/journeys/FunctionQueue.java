package dev.reeldock.local.journeys;

import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wakes a function as the other functions do, and sees whether anybody else does. */
final class FunctionQueue implements AutoCloseable {
  private final SqsClient sqs = SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  private final String url;

  FunctionQueue(String url) {
    this.url = url;
  }

  void wake(String body) {
    sqs.sendMessage(message -> message.queueUrl(url).messageBody(body));
  }

  /** Until no message waits or is worked on. */
  void awaitIdle() {
    Await.until("an idle queue", this::isIdle);
  }

  private boolean isIdle() {
    return sqs
        .getQueueAttributes(request ->
            request
                .queueUrl(url)
                .attributeNames(
                    APPROXIMATE_NUMBER_OF_MESSAGES, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .allMatch("0"::equals);
  }

  @Override
  public void close() {
    sqs.close();
  }
}
