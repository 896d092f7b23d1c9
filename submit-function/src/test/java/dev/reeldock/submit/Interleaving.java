package dev.reeldock.submit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Runs workers in turns: one goes on at a time, and at each call of a port chance says who is next.
 * So a history is repeated by its seed.
 */
final class Interleaving {
  private final RandomGenerator random;
  private final Semaphore back = new Semaphore(0);
  private @Nullable Worker running;
  private @Nullable RuntimeException failure;

  private static final class Worker {
    private final Semaphore go = new Semaphore(0);
    private boolean done;
  }

  Interleaving(RandomGenerator random) {
    this.random = random;
  }

  /** Returns when all have ended. */
  void run(List<Runnable> jobs) {
    List<Worker> working = new ArrayList<>();
    jobs.forEach(job -> working.add(start(job)));
    while (!working.isEmpty()) {
      Worker next = working.get(random.nextInt(working.size()));
      running = next;
      next.go.release();
      back.acquireUninterruptibly();
      working.removeIf(worker -> worker.done);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private Worker start(Runnable job) {
    Worker worker = new Worker();
    Thread.ofVirtual()
        .start(() -> {
          worker.go.acquireUninterruptibly();
          try {
            job.run();
          } catch (RuntimeException e) {
            failure = e;
          }
          worker.done = true;
          back.release();
        });
    return worker;
  }

  /** The port, with a change of workers before each call, and somebody told of each answer. */
  <T> T stepped(Class<T> port, T target, BiConsumer<Object, Object> told) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              step();
              Object answer = call(target, method, arguments);
              told.accept(arguments[arguments.length - 1], answer);
              return answer;
            }));
  }

  private void step() {
    Worker me = running;
    if (me != null) {
      back.release();
      me.go.acquireUninterruptibly();
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
