package dev.reeldock.local.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.queue.DeadLetterQueue;
import dev.reeldock.queue.DeadLetters;
import dev.reeldock.queue.DeadLettersContract;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.sqs.SqsDeadLetters;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

final class SqsDeadLettersTest extends DeadLettersContract {
  private final SqsClient sqs = client();
  private final Map<String, URI> queues = new HashMap<>();

  private static SqsClient client() {
    SharedEmulators.get();
    return SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  }

  @AfterEach
  void close() {
    sqs.close();
  }

  @Override
  protected DeadLetters open() {
    return new SqsDeadLetters(
        sqs, queue -> url("dead-" + queue.word()), queue -> url(queue.word()));
  }

  private URI url(String name) {
    return queues.computeIfAbsent(
        name,
        _ -> URI.create(sqs.createQueue(it -> it.queueName(name + UUID.randomUUID())).queueUrl()));
  }

  @Override
  protected void giveUp(DeadLetterQueue queue, String body) {
    String url = url("dead-" + queue.word()).toString();
    sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
  }

  @Override
  protected List<String> takeBack(DeadLetterQueue queue) {
    String url = url(queue.word()).toString();
    List<String> taken = new ArrayList<>();
    List<Message> messages;
    do {
      messages = sqs.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(10)).messages();
      messages.forEach(message -> taken.add(message.body()));
    } while (!messages.isEmpty());
    return taken;
  }

  @Test
  void sendBack_noSuchQueue_throws() {
    DeadLetters nowhere =
        new SqsDeadLetters(sqs, _ -> URI.create(url("any") + "-missing"), _ -> url("any"));

    assertThatThrownBy(() -> nowhere.sendBack(DeadLetterQueue.INGEST, () -> true))
        .isInstanceOf(WakeUpException.class);
  }
}
