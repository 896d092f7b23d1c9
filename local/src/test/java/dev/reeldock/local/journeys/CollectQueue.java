package dev.reeldock.local.journeys;

import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wakes CollectFunction as the other functions do. */
final class CollectQueue implements AutoCloseable {
  private final SqsClient sqs = SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  private final String url;

  CollectQueue(String url) {
    this.url = url;
  }

  void wake(String taskId) {
    sqs.sendMessage(message -> message.queueUrl(url).messageBody(taskId));
  }

  @Override
  public void close() {
    sqs.close();
  }
}
