package dev.reeldock.local.emulators;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What the emulators log goes to Logback, which logback.xml keeps quiet. */
final class EmulatorLogs {
  private EmulatorLogs() {}

  /** Before any thread of theirs runs: else what they log meanwhile is told with a warning. */
  static void toLogback() {
    LoggerFactory.getILoggerFactory();
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
