package dev.reeldock.local.emulators;

import software.amazon.awssdk.crt.io.EventLoopGroup;

/** One set of emulators for every test of this JVM. */
public final class SharedEmulators {
  private static final Emulators EMULATORS = onOneEventLoop();

  private SharedEmulators() {}

  public static Emulators get() {
    return EMULATORS;
  }

  /** As on the smallest machine: one thread that waits for another's bytes stops every client. */
  private static Emulators onOneEventLoop() {
    EventLoopGroup.setStaticDefaultNumThreads(1);
    return Emulators.start();
  }
}
