package dev.reeldock.local.journeys;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.local.template.Permission;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Sees every request that the SDK's clients of this JVM send, repetitions too, and which function's
 * handler sends it. The SDK makes it, as a file among the test's resources names it.
 */
public final class AwsCalls implements ExecutionInterceptor {
  private static final String NO_FUNCTION = "no function";
  private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
  private static final Queue<Call> CALLS = new ConcurrentLinkedQueue<>();

  private static final Map<String, Set<Permission>> NEEDED = new ConcurrentHashMap<>();

  private record Call(String function, String what) {}

  static void forget() {
    CALLS.clear();
  }

  /** How often the function sent what, since the last {@link #forget}; without reading secrets. */
  static Map<String, Long> of(String function) {
    return CALLS.stream()
        .filter(call -> call.function.equals(function))
        .filter(call -> !call.what.startsWith("Secrets"))
        .collect(Collectors.groupingBy(Call::what, Collectors.counting()));
  }

  /** What the functions needed since this JVM began, presigned URLs too; by physical names. */
  static Map<String, Set<Permission>> needed() {
    return NEEDED;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String function = callingFunction();
    if (!function.equals(NO_FUNCTION)) {
      Set<Permission> needed = NEEDED.computeIfAbsent(function, _ -> ConcurrentHashMap.newKeySet());
      NeededPermissions.of(context.request()).forEach(needed::add);
    }
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    String what =
        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)
            + " "
            + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    CALLS.add(new Call(callingFunction(), what));
  }

  private static String callingFunction() {
    return STACK.walk(frames ->
        frames
            .map(StackFrame::getDeclaringClass)
            .filter(RequestStreamHandler.class::isAssignableFrom)
            .map(Class::getSimpleName)
            .findFirst()
            .orElse(NO_FUNCTION));
  }
}
