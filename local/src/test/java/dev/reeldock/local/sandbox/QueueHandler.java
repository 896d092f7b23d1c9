package dev.reeldock.local.sandbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.lambda.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reports a message whose body says so, throws when asked to, and keeps the rest. */
public final class QueueHandler implements RequestStreamHandler {
  private final String failsUntilReceive;

  public QueueHandler(Environment environment) {
    this.failsUntilReceive = environment.text("FAILS_UNTIL_RECEIVE");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Map<String, Object> event =
        Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElseThrow();
    List<?> failures =
        ((List<?>) Objects.requireNonNull(event.get("Records")))
            .stream().filter(this::fails).map(QueueHandler::failure).toList();
    out.write(Json.bytes(Map.of("batchItemFailures", failures)));
  }

  private boolean fails(Object entry) {
    if (!(entry instanceof Map<?, ?> message)
        || !(message.get("attributes") instanceof Map<?, ?> attributes)) {
      throw new IllegalArgumentException("no SQS message: " + entry);
    }
    return switch (String.valueOf(message.get("body"))) {
      case "poison" -> throw new IllegalStateException("poison");
      case "fails first" -> !failsUntilReceive.equals(attributes.get("ApproximateReceiveCount"));
      default -> false;
    };
  }

  private static Map<String, Object> failure(Object entry) {
    return entry instanceof Map<?, ?> message
        ? Map.of("itemIdentifier", String.valueOf(message.get("messageId")))
        : Map.of();
  }
}
