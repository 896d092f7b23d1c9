package dev.reeldock.local.journeys;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Sees the body of every message that the SDK's clients of this JVM send. */
public final class QueueBodies implements ExecutionInterceptor {
  private static final Queue<String> BODIES = new ConcurrentLinkedQueue<>();

  /** Since this JVM began. */
  static List<String> all() {
    return List.copyOf(BODIES);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof SendMessageRequest message) {
      BODIES.add(message.messageBody());
    }
  }
}
