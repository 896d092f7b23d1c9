package dev.reeldock.local.kling;

import java.time.Duration;

/**
 * How long a task stays submitted and, besides the time that rendering takes, processing; and the
 * pause before a callback that was not answered with 2xx is sent again.
 */
public record Pace(Duration submitted, Duration processing, Duration beforeRetry) {
  public static final Pace LIFELIKE =
      new Pace(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofMillis(500));
  public static final Pace FAST =
      new Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20));
}
