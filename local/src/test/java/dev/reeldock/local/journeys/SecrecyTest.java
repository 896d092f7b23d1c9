package dev.reeldock.local.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.local.kling.FakeKlingSettings;
import dev.reeldock.local.kling.Order;
import dev.reeldock.local.sandbox.HandlerSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A function that tells its log what it was given: each story would see it. */
final class SecrecyTest {
  private static final String PROMPT = "A lighthouse that nobody may hear of";
  private static final String HOOK = "https://studio.example/hooks/hush?token=hush";

  @Test
  void close_submitFunctionTalks_namesKeyAndPrompt() {
    Reeldock reeldock = talking("SubmitFunction");
    String callerKey = reeldock.callerKey();
    String _ = reeldock.submitted(Order.ofSamples().with("prompt", PROMPT).callbackUrl(HOOK));

    assertThatThrownBy(reeldock::close)
        .hasMessageContaining("told in a log")
        .hasMessageContaining(callerKey + " in: ")
        .hasMessageContaining("/hooks/hush?token=hush in: ")
        .hasMessageContaining(PROMPT + " in: ");
  }

  @Test
  void close_callbackFunctionTalks_namesTheTokensMacAndTheResultsSignature() {
    Reeldock reeldock = talking("CallbackFunction");
    String taskId = reeldock.submitted(Order.ofSamples());
    var _ = reeldock.stored(taskId);
    String url = reeldock.callbackUrl(taskId).toString();

    assertThatThrownBy(reeldock::close)
        .hasMessageContaining(url.substring(url.lastIndexOf('.') + 1) + " in: ")
        .hasMessageContaining("&sig=");
  }

  private static Reeldock talking(String function) {
    HandlerSource handlers =
        declared -> {
          RequestStreamHandler real = HandlerSource.CLASS_PATH.handlerOf(declared);
          return declared.logicalId().equals(function) ? talking(real) : real;
        };
    return Reeldock.startWith(handlers, FakeKlingSettings.fast());
  }

  private static RequestStreamHandler talking(RequestStreamHandler real) {
    return (in, out, context) -> {
      byte[] event = in.readAllBytes();
      context.getLogger().log(new String(event, StandardCharsets.UTF_8));
      real.handleRequest(new ByteArrayInputStream(event), out, context);
    };
  }
}
