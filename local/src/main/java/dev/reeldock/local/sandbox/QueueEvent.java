package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;

/** The event that Lambda makes of a batch of SQS messages. */
record QueueEvent(String queueArn, List<Message> messages) {
  QueueEvent {
    messages = List.copyOf(messages);
  }

  byte[] json() {
    return Json.bytes(Map.of("Records", messages.stream().map(this::entry).toList()));
  }

  private Map<String, Object> entry(Message message) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("messageId", message.messageId());
    entry.put("receiptHandle", message.receiptHandle());
    entry.put("body", message.body());
    entry.put("attributes", message.attributesAsStrings());
    entry.put("messageAttributes", Map.of());
    entry.put("md5OfBody", message.md5OfBody());
    entry.put("eventSource", "aws:sqs");
    entry.put("eventSourceARN", queueArn);
    entry.put("awsRegion", Account.REGION);
    return entry;
  }
}
