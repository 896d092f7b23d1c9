package dev.reeldock.local.zips;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.lambda.QuietContext;

/**
 * The program of a child JVM: makes the handler that its argument names, as Lambda does, and hands
 * it standard input as the one event.
 */
public final class OneInvocation {
  private OneInvocation() {}

  public static void main(String[] handlerClass) throws Exception {
    RequestStreamHandler handler =
        Class.forName(handlerClass[0])
            .asSubclass(RequestStreamHandler.class)
            .getConstructor()
            .newInstance();
    handler.handleRequest(System.in, System.out, new QuietContext());
  }
}
