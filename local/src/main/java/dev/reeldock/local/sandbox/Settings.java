package dev.reeldock.local.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How the sandbox differs from AWS.
 *
 * @param parameters the template's parameters that shall not have their defaults
 * @param ports where an API listens, by logical id; any free port for one that is not named
 * @param minute how long a schedule's minute lasts
 * @param objects what lies in buckets before any function starts, by {@code <logical id>/<key>}
 * @param concurrency how many invocations one queue may have at once, at most
 */
public record Settings(
    Map<String, String> parameters,
    Map<String, Integer> ports,
    Duration minute,
    Redelivery redelivery,
    int concurrency,
    InvocationListener listener,
    LogSink logs,
    Map<String, byte[]> objects,
    HandlerSource handlers) {
  public Settings {
    parameters = Map.copyOf(parameters);
    ports = Map.copyOf(ports);
    objects = Map.copyOf(objects);
  }

  public static Settings defaults() {
    return new Settings(
        Map.of(),
        Map.of(),
        Duration.ofMinutes(1),
        new Redelivery.AfterVisibilityTimeout(),
        4,
        invocation -> {},
        (function, message) -> {},
        Map.of(),
        HandlerSource.CLASS_PATH);
  }

  public Settings withParameters(Map<String, String> parameters) {
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, objects, handlers);
  }

  public Settings withPorts(Map<String, Integer> ports) {
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, objects, handlers);
  }

  public Settings withMinute(Duration minute) {
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, objects, handlers);
  }

  public Settings withRedeliveryAfter(Duration delay) {
    Redelivery redelivery = new Redelivery.After(delay);
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, objects, handlers);
  }

  public Settings withListener(InvocationListener listener) {
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, objects, handlers);
  }

  public Settings withLogs(LogSink logs) {
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, objects, handlers);
  }

  /** With one more object. */
  public Settings withObject(String bucket, String key, byte[] content) {
    Map<String, byte[]> more = new HashMap<>(objects);
    more.put(bucket + "/" + key, content);
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, more, handlers);
  }

  /** With handlers from elsewhere, a JVM of their own for example. */
  public Settings withHandlers(HandlerSource handlers) {
    return new Settings(
        parameters, ports, minute, redelivery, concurrency, listener, logs, objects, handlers);
  }
}
