package dev.reeldock.local.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.queue.Ingest;
import dev.reeldock.queue.IngestContract;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.sqs.SqsIngest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class SqsIngestTest extends IngestContract {
  private final SqsClient sqs = client();
  private final URI queue =
      URI.create(sqs.createQueue(it -> it.queueName("ingest-" + UUID.randomUUID())).queueUrl());

  private static SqsClient client() {
    SharedEmulators.get();
    return SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  }

  @AfterEach
  void close() {
    sqs.close();
  }

  @Override
  protected Ingest open() {
    return new SqsIngest(sqs, queue);
  }

  /** Waits for as long as they are put off. */
  @Override
  protected List<String> putOff() {
    return sqs
        .receiveMessage(receive -> receive.queueUrl(queue.toString()).waitTimeSeconds(20))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  @Test
  void tellAgain_event_isDelayed() {
    open().tellAgain("a");

    assertThat(
            sqs.getQueueAttributes(get ->
                    get.queueUrl(queue.toString())
                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes())
        .containsValue("1");
  }

  @Test
  void tellAgain_noSuchQueue_throws() {
    Ingest ingest = new SqsIngest(sqs, URI.create(queue + "-missing"));

    assertThatThrownBy(() -> ingest.tellAgain("a")).isInstanceOf(WakeUpException.class);
  }
}
