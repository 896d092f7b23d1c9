package dev.reeldock.local.zips;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Halts the JVM before or after one call of AWS: nothing is closed, nothing is told. */
public final class Halt implements ExecutionInterceptor {
  private static final AtomicInteger CALLS = new AtomicInteger();

  private final String where = System.getProperty(HaltingInvocation.PROPERTY, "");

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    String call = call(attributes);
    if (counts(call)) {
      int number = CALLS.incrementAndGet();
      System.err.println(HaltingInvocation.TOLD + call);
      haltAt("before " + number);
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (counts(call(attributes))) {
      haltAt("after " + CALLS.get());
    }
  }

  private void haltAt(String point) {
    if (point.equals(where)) {
      Runtime.getRuntime().halt(HaltingInvocation.EXIT);
    }
  }

  private static boolean counts(String call) {
    return !call.startsWith("Secrets");
  }

  private static String call(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
        + " "
        + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
  }
}
