package dev.reeldock.local.sandbox;

/** Takes what the functions write to their Lambda loggers, from any thread. */
@FunctionalInterface
public interface LogSink {
  void write(String function, String message);
}
