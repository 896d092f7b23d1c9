package dev.reeldock.local.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how jobs run.
 *
 * @param baseUrl what comes before {@code /v1}
 * @param outputs gets a directory per task
 * @param callbackUrl who else is to be told of each task
 */
public record JobSettings(
    URI baseUrl,
    String callerKey,
    Path outputs,
    Duration pause,
    Duration deadline,
    @Nullable URI callbackUrl) {
  /** Asks every 300 ms. */
  public static JobSettings of(URI baseUrl, String callerKey, Path outputs, Duration deadline) {
    return new JobSettings(baseUrl, callerKey, outputs, Duration.ofMillis(300), deadline, null);
  }

  public JobSettings telling(URI newCallbackUrl) {
    return new JobSettings(baseUrl, callerKey, outputs, pause, deadline, newCallbackUrl);
  }
}
