package dev.reeldock.local.sandbox;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for invocations to be heard of. */
final class Invocations implements InvocationListener {
  private final BlockingQueue<Invocation> heard = new LinkedBlockingQueue<>();

  @Override
  public void invoked(Invocation invocation) {
    heard.add(invocation);
  }

  Invocation next(String function) throws InterruptedException {
    while (true) {
      Invocation invocation = heard.poll(30, TimeUnit.SECONDS);
      if (invocation == null) {
        throw new AssertionError("No invocation of " + function + " within 30 s");
      }
      if (invocation.function().equals(function)) {
        return invocation;
      }
    }
  }
}
