package dev.reeldock.local.sandbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.lambda.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers a scheduled event with the event itself. */
public final class TickHandler implements RequestStreamHandler {
  public TickHandler(Environment environment) {
    environment.text("WORD");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    in.transferTo(out);
  }
}
