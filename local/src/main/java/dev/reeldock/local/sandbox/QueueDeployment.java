package dev.reeldock.local.sandbox;

import dev.reeldock.local.template.Queue;
import dev.reeldock.local.template.Queue.Redrive;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes queues, a queue of dead letters before the queues that redrive to it. */
record QueueDeployment(SqsClient sqs) {
  void create(List<Queue> queues) {
    List<Queue> waiting = new ArrayList<>(queues);
    while (!waiting.isEmpty()) {
      List<Queue> ready =
          waiting.stream().filter(queue -> waiting.stream().noneMatch(isNeededBy(queue))).toList();
      if (ready.isEmpty()) {
        throw new SandboxException(
            "The queues' RedrivePolicy goes round in a circle: " + waiting.getFirst().logicalId());
      }
      ready.forEach(this::create);
      waiting.removeAll(ready);
    }
  }

  private static Predicate<Queue> isNeededBy(Queue queue) {
    return other ->
        queue.redrive() instanceof Redrive.After(_, String deadLetterArn)
            && deadLetterArn.equals(other.arn());
  }

  private void create(Queue queue) {
    sqs.createQueue(request -> request.queueName(queue.name()).attributes(attributes(queue)));
  }

  private static Map<QueueAttributeName, String> attributes(Queue queue) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(queue.visibilityTimeout()));
    attributes.put(QueueAttributeName.DELAY_SECONDS, seconds(queue.delay()));
    if (queue.redrive() instanceof Redrive.After(int receives, String deadLetterArn)) {
      attributes.put(QueueAttributeName.REDRIVE_POLICY, redrivePolicy(receives, deadLetterArn));
    }
    return attributes;
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.toSeconds());
  }

  private static String redrivePolicy(int receives, String deadLetterArn) {
    return new String(
        Json.bytes(Map.of("deadLetterTargetArn", deadLetterArn, "maxReceiveCount", receives)),
        StandardCharsets.UTF_8);
  }
}
