package dev.reeldock.local.emulators;

/** One set of emulators for every test of this JVM. */
public final class SharedEmulators {
  private static final Emulators EMULATORS = Emulators.start();

  private SharedEmulators() {}

  public static Emulators get() {
    return EMULATORS;
  }
}
