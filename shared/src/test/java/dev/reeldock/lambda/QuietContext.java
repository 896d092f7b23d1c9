package dev.reeldock.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invocation that has just begun, of five minutes, whose log is kept. */
public record QuietContext(List<String> lines) implements Context {
  public QuietContext() {
    this(new ArrayList<>());
  }

  @Override
  public LambdaLogger getLogger() {
    return new Log(lines);
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 300_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }

  @Override
  public String getAwsRequestId() {
    return "00000000-0000-4000-8000-000000000000";
  }

  @Override
  public String getLogGroupName() {
    return "events";
  }

  @Override
  public String getLogStreamName() {
    return "events";
  }

  @Override
  public String getFunctionName() {
    return "events";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:123456789012:function:events";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  /** Keeps the lines. */
  public record Log(List<String> lines) implements LambdaLogger {
    @Override
    public void log(String message) {
      lines.add(message);
    }

    @Override
    public void log(byte[] message) {
      lines.add(new String(message, StandardCharsets.UTF_8));
    }
  }
}
