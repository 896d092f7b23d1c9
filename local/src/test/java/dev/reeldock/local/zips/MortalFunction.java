package dev.reeldock.local.zips;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.reeldock.lambda.QuietContext;
import dev.reeldock.local.emulators.SharedEmulators;
import dev.reeldock.local.sandbox.HandlerSource;
import dev.reeldock.local.template.LambdaFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A function of a sandbox, one invocation of which runs from the function's zip in a JVM of its own
 * and dies there. Every other lives in this JVM, as in an instance that Lambda has started since.
 */
public final class MortalFunction implements RequestStreamHandler {
  private static final List<Class<?>> PROGRAM =
      List.of(
          HaltingInvocation.class,
          OneInvocation.class,
          Halt.class,
          QuietContext.class,
          QuietContext.Log.class);

  private final LambdaFunction function;
  private final RequestStreamHandler living;
  private final ChildJvm jvm;
  private final AtomicReference<@Nullable Death> next = new AtomicReference<>();

  /**
   * An invocation that is to die.
   *
   * @param where in the words of {@link HaltingInvocation}
   * @param ended what became of it
   */
  public record Death(String where, CompletableFuture<ChildJvm.Ended> ended) {
    public boolean isOver() {
      return ended.isDone();
    }

    /** Whether it got that far; else it has answered. */
    public boolean happened() {
      return ended.join().exit() == HaltingInvocation.EXIT;
    }

    /** What it had called of AWS until then, in order. */
    public List<String> calls() {
      return ended
          .join()
          .errors()
          .lines()
          .filter(line -> line.startsWith(HaltingInvocation.TOLD))
          .map(line -> line.substring(HaltingInvocation.TOLD.length()))
          .toList();
    }
  }

  private MortalFunction(LambdaFunction function, ChildJvm jvm) {
    this.function = function;
    this.living = HandlerSource.CLASS_PATH.handlerOf(function);
    this.jvm = jvm;
  }

  static MortalFunction of(LambdaFunction function, FunctionZip zip, Path folder) {
    try {
      HaltingInvocation.install(folder.resolve("program"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MortalFunction(function, new ChildJvm(zip, folder, PROGRAM));
  }

  /** The next invocation dies there. */
  public Death dieAt(String where) {
    Death death = new Death(where, new CompletableFuture<>());
    next.set(death);
    return death;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Death death = next.getAndSet(null);
    if (death == null) {
      living.handleRequest(in, out, context);
    } else {
      out.write(answer(death, in).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String answer(Death death, InputStream in) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    ChildJvm.Ended ended = run(death.where, event);
    death.ended.complete(ended);
    if (ended.exit() != 0) {
      throw new IOException("the function's JVM ended with " + ended.exit());
    }
    return ended.answer();
  }

  /** An invocation that nobody waits for, in a JVM of its own with these options and variables. */
  public ChildJvm.Running start(List<String> options, Map<String, String> changed, String event)
      throws IOException {
    Map<String, String> variables = new HashMap<>(function.variables());
    variables.remove("JAVA_TOOL_OPTIONS"); // the child compiles little
    variables.putAll(SharedEmulators.environment());
    variables.putAll(changed);
    return jvm.start(options, function.handlerClass(), variables, event);
  }

  private ChildJvm.Ended run(String where, String event) throws IOException {
    List<String> options = List.of("-D" + HaltingInvocation.PROPERTY + "=" + where);
    try {
      return start(options, Map.of(), event).end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
