package dev.reeldock.local.sandbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.local.template.LambdaFunction;

/** Where a function's handler comes from, once for each start of a sandbox. */
@FunctionalInterface
public interface HandlerSource {
  /** The real handler, from the class path, with the template's variables. */
  HandlerSource CLASS_PATH = HandlerFactory::make;

  RequestStreamHandler handlerOf(LambdaFunction function);
}
