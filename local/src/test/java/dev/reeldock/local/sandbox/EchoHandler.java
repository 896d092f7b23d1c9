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

/** Answers an API event with the event itself, unless the query asks for trouble. */
public final class EchoHandler implements RequestStreamHandler {
  private final String word;

  public EchoHandler(Environment environment) {
    this.word = environment.text("WORD");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    context.getLogger().log("echo for " + context.getFunctionName());
    out.write(answer(event));
  }

  private byte[] answer(String event) {
    if (event.contains("trouble=exception")) {
      throw new IllegalStateException("asked to fail");
    }
    if (event.contains("trouble=endless")) {
      sleepForLong();
    }
    return event.contains("trouble=malformed")
        ? "\"hello\"".getBytes(StandardCharsets.UTF_8)
        : echo(event);
  }

  private byte[] echo(String event) {
    return Json.bytes(
        Map.of(
            "statusCode",
            201,
            "headers",
            Map.of("X-Word", word),
            "multiValueHeaders",
            Map.of("X-Twice", List.of("a", "b")),
            "body",
            event));
  }

  private static void sleepForLong() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
