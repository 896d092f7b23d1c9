package dev.reeldock.lambda;

import dev.reeldock.door.ReceiverDoor;
import java.net.URI;

/** Which receivers a caller may name, as the stack's parameters have it. */
public final class ConfiguredReceiverDoor {
  private enum PlainHttp {
    REFUSED,
    ALLOWED
  }

  private ConfiguredReceiverDoor() {}

  public static ReceiverDoor of(Environment environment) {
    return new ReceiverDoor(
        environment
            .words("MORE_RECEIVERS", ReceiverDoor.ORIGIN, "origins such as https://a.example")
            .stream()
            .map(URI::create)
            .toList(),
        environment.oneOf("PLAIN_HTTP_CALLBACKS", PlainHttp.class) == PlainHttp.ALLOWED);
  }
}
