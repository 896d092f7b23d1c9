package dev.reeldock.local.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.lambda.Environment;
import dev.reeldock.local.template.LambdaFunction;
import java.lang.reflect.InvocationTargetException;

/** Makes a function's real handler from the class path, with the template's variables. */
final class HandlerFactory {
  private HandlerFactory() {}

  static RequestStreamHandler make(LambdaFunction function) {
    try {
      return (RequestStreamHandler)
          handlerClass(function)
              .getConstructor(Environment.class)
              .newInstance(new Environment(function.variables()));
    } catch (NoSuchMethodException _) {
      throw problem(
          function, "has no public constructor that takes a dev.reeldock.lambda.Environment");
    } catch (InvocationTargetException e) {
      throw new SandboxException(
          "%s could not be made: %s".formatted(function.logicalId(), e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new SandboxException("%s could not be made: %s".formatted(function.logicalId(), e), e);
    }
  }

  private static Class<?> handlerClass(LambdaFunction function) {
    try {
      Class<?> type = Class.forName(function.handlerClass());
      if (RequestStreamHandler.class.isAssignableFrom(type)) {
        return type;
      }
      throw problem(function, "is no RequestStreamHandler");
    } catch (ClassNotFoundException _) {
      throw problem(function, "is not on the class path; build the module that holds it");
    }
  }

  private static SandboxException problem(LambdaFunction function, String what) {
    return new SandboxException(
        "%s cannot run: its handler class %s %s."
            .formatted(function.logicalId(), function.handlerClass(), what));
  }
}
