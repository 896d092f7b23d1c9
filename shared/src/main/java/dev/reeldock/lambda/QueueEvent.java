package dev.reeldock.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.reeldock.json.Json;
import dev.reeldock.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A batch of queue messages; each succeeds or fails for itself.
 *
 * @param queueArn of the queue that they all come from; empty in an empty batch
 */
public record QueueEvent(String queueArn, List<Message> messages) {

  /** One message of the batch. */
  public record Message(String id, String body) {}

  public QueueEvent {
    messages = List.copyOf(messages);
  }

  public static QueueEvent read(InputStream in) throws IOException {
    JsonObject event =
        Json.object(in.readAllBytes())
            .orElseThrow(() -> new IOException("Expected an SQS event as JSON."));
    List<JsonObject> records = event.objects("Records");
    return new QueueEvent(
        records.stream().findFirst().flatMap(it -> it.text("eventSourceARN")).orElse(""),
        records.stream()
            .map(message ->
                new Message(message.text("messageId").orElse(""), message.text("body").orElse("")))
            .toList());
  }

  /** Handles every message; those whose handling throws are the batch's failures. */
  public List<String> handle(Consumer<String> body, LambdaLogger logger) {
    List<String> failures = new ArrayList<>();
    for (Message message : messages) {
      try {
        body.accept(message.body());
      } catch (RuntimeException e) {
        logger.log("A message goes back to its queue: " + e, LogLevel.ERROR);
        failures.add(message.id());
      }
    }
    return failures;
  }

  /** The answer that sends only those messages back: {@code {"batchItemFailures":[..]}}. */
  public static void writeFailures(List<String> ids, OutputStream out) throws IOException {
    List<Map<String, String>> failures =
        ids.stream().map(id -> Map.of("itemIdentifier", id)).toList();
    String answer = Json.text(Map.of("batchItemFailures", failures));
    out.write(answer.getBytes(StandardCharsets.UTF_8));
  }
}
