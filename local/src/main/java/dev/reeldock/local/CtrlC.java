package dev.reeldock.local;

import java.util.concurrent.CountDownLatch;

/**
 * The wish that this process end, by Ctrl-C or SIGTERM. The process does not end before this is
 * closed: what is opened after it and closed before it is cleaned up.
 */
final class CtrlC implements AutoCloseable {
  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private CtrlC() {}

  static CtrlC heard() {
    CtrlC ctrlC = new CtrlC();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(ctrlC::hold));
    return ctrlC;
  }

  void await() throws InterruptedException {
    wished.await();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void hold() {
    wished.countDown();
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
