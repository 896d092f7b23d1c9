package dev.reeldock.local.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.queue.WakeUpException;
import dev.reeldock.queue.WakeUps;
import dev.reeldock.queue.WakeUpsContract;
import dev.reeldock.queue.sqs.SqsWakeUps;
import dev.reeldock.queue.sqs.SqsWakeUps.Woken;
import dev.reeldock.task.SampleTasks;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

final class SqsWakeUpsTest extends WakeUpsContract {
  private final SqsClient sqs = client();
  private final Map<Woken, URI> queues = new EnumMap<>(Woken.class);

  private static SqsClient client() {
    SharedEmulators.get();
    return SqsClient.builder().httpClient(AwsCrtHttpClient.create()).build();
  }

  private URI queue(String prefix) {
    String name = prefix + UUID.randomUUID();
    return URI.create(sqs.createQueue(create -> create.queueName(name)).queueUrl());
  }

  @AfterEach
  void close() {
    sqs.close();
  }

  @Override
  protected WakeUps open() {
    for (Woken woken : Woken.values()) {
      queues.put(woken, queue(woken.name()));
    }
    return new SqsWakeUps(sqs, this::queue);
  }

  @Override
  protected List<String> collected() {
    return bodies(Woken.COLLECT);
  }

  @Override
  protected List<String> dispatched() {
    return bodies(Woken.DISPATCH);
  }

  @Override
  protected List<String> relayed() {
    return bodies(Woken.RELAY);
  }

  @Override
  protected List<String> relayedPatiently() {
    return bodies(Woken.PATIENT_RELAY);
  }

  private URI queue(Woken woken) {
    return Objects.requireNonNull(queues.get(woken));
  }

  private List<String> bodies(Woken woken) {
    URI queue = queue(woken);
    List<String> bodies = new ArrayList<>();
    List<Message> received = receive(queue);
    while (!received.isEmpty()) {
      received.forEach(message -> bodies.add(message.body()));
      received = receive(queue);
    }
    return bodies;
  }

  private List<Message> receive(URI queue) {
    return sqs.receiveMessage(receive -> receive.queueUrl(queue.toString()).maxNumberOfMessages(10))
        .messages();
  }

  @Test
  void collect_noSuchQueue_throws() {
    URI missing = URI.create(queue("collect") + "-missing");
    WakeUps wakeUps = new SqsWakeUps(sqs, _ -> missing);

    assertThatThrownBy(() -> wakeUps.collect(SampleTasks.id(1)))
        .isInstanceOf(WakeUpException.class);
  }
}
