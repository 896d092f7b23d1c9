package dev.reeldock.submit;

import dev.reeldock.door.ReceiverDoor;
import dev.reeldock.json.JsonObject;
import java.util.Optional;

/** Whether a caller can be told of a task where its request says. */
final class ReceiverCheck {
  private static final String FIELD = "callback_url";

  private final ReceiverDoor door;

  ReceiverCheck(ReceiverDoor door) {
    this.door = door;
  }

  /** Whether a body that has been read names one. */
  boolean isNamed(JsonObject body) {
    return body.text(FIELD).isPresent();
  }

  /** Why the one that is named cannot be; the name service may be asked. */
  Optional<String> problem(JsonObject body) {
    return body.text(FIELD).flatMap(door::stops).map(words -> FIELD + ": " + words);
  }
}
