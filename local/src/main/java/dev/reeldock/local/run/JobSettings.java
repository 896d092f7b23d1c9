package dev.reeldock.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how jobs run.
 *
 * @param baseUrl what comes before {@code /v1}
 * @param outputs gets a directory per task
 */
public record JobSettings(
    URI baseUrl, String callerKey, Path outputs, Duration pause, Duration deadline) {
  /** Asks every 300 ms. */
  public static JobSettings of(URI baseUrl, String callerKey, Path outputs, Duration deadline) {
    return new JobSettings(baseUrl, callerKey, outputs, Duration.ofMillis(300), deadline);
  }
}
