package dev.reeldock.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how a job runs.
 *
 * @param baseUrl what comes before {@code /v1}
 * @param outputs gets a directory per task
 */
public record JobSettings(
    URI baseUrl, String callerKey, Path outputs, Duration pause, Duration deadline) {
  /** Asks every 300 ms, for 3 minutes. */
  public static JobSettings of(URI baseUrl, String callerKey, Path outputs) {
    return new JobSettings(
        baseUrl, callerKey, outputs, Duration.ofMillis(300), Duration.ofMinutes(3));
  }
}
