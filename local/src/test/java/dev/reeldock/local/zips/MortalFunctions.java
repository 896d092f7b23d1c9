package dev.reeldock.local.zips;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.local.emulators.TemporaryFolder;
import dev.reeldock.local.sandbox.HandlerSource;
import dev.reeldock.local.template.LambdaFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Where a sandbox takes functions from that can die. */
public final class MortalFunctions implements HandlerSource, AutoCloseable {
  private final TemporaryFolder folder = TemporaryFolder.create("mortal");
  private final Map<String, FunctionZip> zips = new ConcurrentHashMap<>();
  private final Map<String, MortalFunction> functions = new ConcurrentHashMap<>();

  @Override
  public RequestStreamHandler handlerOf(LambdaFunction declared) {
    FunctionZip zip = zips.computeIfAbsent(module(declared), this::unpack);
    Path itsOwn = folder.path().resolve(declared.logicalId());
    MortalFunction function = MortalFunction.of(declared, zip, itsOwn);
    functions.put(declared.logicalId(), function);
    return function;
  }

  /** The sandbox has taken it. */
  public MortalFunction named(String function) {
    return Objects.requireNonNull(functions.get(function), function);
  }

  @Override
  public void close() {
    folder.close();
  }

  /** The zip that template.yaml names: by the feature, whose package the handler lies in. */
  private static String module(LambdaFunction declared) {
    return declared.handlerClass().startsWith("dev.reeldock.submit.")
        ? "submit-function"
        : "callback-function";
  }

  private FunctionZip unpack(String module) {
    try {
      return FunctionZip.unpack(
          Path.of("..", module, "target", module + ".zip"), folder.path().resolve(module));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
